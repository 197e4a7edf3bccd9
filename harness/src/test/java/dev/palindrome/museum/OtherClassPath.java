package dev.palindrome.museum;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The class path of the tests with other versions of some jars: whoever stands on it shares nothing with us but the JDK. */
final class OtherClassPath {
    private final ClassLoader loader;

    /**
     * Make a class path.
     *
     * @param without how the names of the jars begin that are left out
     * @param instead the folder of those that take their place
     */
    OtherClassPath(List<String> without, Path instead) {
        var kept = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> without.stream().noneMatch(path.getFileName().toString()::startsWith));
        this.loader = new URLClassLoader(
                Stream.concat(jars(instead).stream(), kept)
                        .map(OtherClassPath::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    /** Make a guide who stands there. */
    @SuppressWarnings("unchecked")
    BiFunction<String, Boolean, String> guide(Tool tool) {
        try {
            var type = loader.loadClass(Guest.class.getName());
            var guide = (BiFunction<String, Boolean, String>)
                    type.getConstructor(String.class).newInstance(tool.name());
            return (exhibit, repaired) -> {
                var thread = Thread.currentThread();
                var usual = thread.getContextClassLoader();
                thread.setContextClassLoader(loader);
                try {
                    return guide.apply(exhibit, repaired);
                } finally {
                    thread.setContextClassLoader(usual);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
