package dev.palindrome.tool.flyway;

import dev.palindrome.tool.ToolLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;

/** A version of Flyway, on a class path of its own: with it come the classes of ours that import it, and nothing else. */
final class FlywayVersion {
    private final ClassLoader loader;

    private FlywayVersion(ClassLoader loader) {
        this.loader = loader;
    }

    /** Return the version with which we are compiled. */
    static FlywayVersion compiledWith() {
        return new FlywayVersion(FlywayVersion.class.getClassLoader());
    }

    /** Return the version whose files the build has put into that folder. */
    static FlywayVersion in(String folder) {
        return in(folder, file -> true);
    }

    static FlywayVersion in(String folder, Predicate<String> files) {
        var urls = new ArrayList<URL>();
        try (var jars = Files.list(Path.of("target", "flyway", folder))) {
            for (var jar : jars.filter(file -> files.test(file.getFileName().toString()))
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        urls.add(home(FlywayLibrary.class));
        urls.add(home(FlywayVersion.class));
        return new FlywayVersion(
                new URLClassLoader(urls.toArray(URL[]::new), new Others(FlywayVersion.class.getClassLoader())));
    }

    ToolLibrary library() {
        return make("dev.palindrome.tool.flyway.FlywayLibrary", ToolLibrary.class);
    }

    FlywayAsked asked() {
        return make("dev.palindrome.tool.flyway.AskedItself", FlywayAsked.class);
    }

    ClassLoader loader() {
        return loader;
    }

    private <T> T make(String name, Class<T> type) {
        try {
            return type.cast(loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What does not know Flyway. */
    private static final class Others extends ClassLoader {
        private static final List<String> HIDDEN =
                List.of("org.flywaydb.", "dev.palindrome.tool.flyway.", "com.fasterxml.");

        Others(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (isHidden(name) && !name.equals(FlywayAsked.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return isHidden(dotted(name)) ? null : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isHidden(dotted(name)) ? Collections.emptyEnumeration() : super.getResources(name);
        }

        private static String dotted(String name) {
            return name.replace("META-INF/services/", "").replace('/', '.');
        }

        private static boolean isHidden(String name) {
            return HIDDEN.stream().anyMatch(name::startsWith);
        }
    }
}
