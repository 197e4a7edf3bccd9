package dev.palindrome.database.embedded;

import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the binaries of a version: on the class path, in a folder that the user names, in the local repositories. */
final class Archives {

    static final String GROUP = "io.zonky.test.postgres";

    /** A folder of binaries' jars, for machines without a local repository. */
    static final String FOLDER_PROPERTY = "palindrome.engines";

    private static final int DEFAULT_MAJOR = 18;
    private static final Map<Integer, String> KNOWN =
            Map.of(18, "18.6.0", 17, "17.11.0", 16, "16.15.0", 15, "15.19.0", 14, "14.24.0");

    private final Platform platform;
    private final List<Path> folders;

    /** The name of any other jar says nothing about what is packed in it. */
    private final Pattern jar;

    Archives(Platform platform, List<Path> folders) {
        this.platform = platform;
        this.folders = List.copyOf(folders);
        this.jar = Pattern.compile(Pattern.quote(platform.artifact()) + "-(\\d+\\.\\d+\\.\\d+(?:-\\d+)?)\\.jar");
    }

    static Archives ofThisMachine() {
        var platform = Platform.current();
        return new Archives(platform, LocalRepositories.foldersOf(GROUP, platform.artifact()));
    }

    /**
     * Return the major version that a request means.
     *
     * @throws ConfigurationException where it is none of 14 to 18
     */
    static int major(EngineRequest request) {
        var wanted = request.version().orElse(String.valueOf(DEFAULT_MAJOR));
        var digits = wanted.split("[^0-9]", 2)[0];
        int major = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
        if (!KNOWN.containsKey(major)) {
            throw new ConfigurationException(
                    "no embedded PostgreSQL of version \"%s\"; available: 14, 15, 16, 17, 18".formatted(wanted));
        }
        return major;
    }

    /** Return the newest binaries of a major version. */
    Optional<Archive> find(int major) {
        return Stream.concat(onClassPath().stream(), inFolders().stream())
                .filter(archive -> archive.major() == major)
                .max(Comparator.comparing(Archive::version, Archives::compareVersions));
    }

    /** Return what to do where there are none, as a clause. */
    String remedy(int major) {
        var artifact = platform.artifact();
        var version = KNOWN.get(major);
        return "add the dependency %s:%s:%s (scope test), or run: mvn dependency:get -Dartifact=%s:%s:%s"
                .formatted(GROUP, artifact, version, GROUP, artifact, version);
    }

    private List<Archive> onClassPath() {
        var places = new LinkedHashSet<String>();
        var found = new ArrayList<Archive>();
        for (var loader : loaders()) {
            try {
                for (var where : Collections.list(loader.getResources(platform.resource()))) {
                    if (places.add(where.toString())) {
                        found.add(fromClassPath(where));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static List<ClassLoader> loaders() {
        return Stream.of(Thread.currentThread().getContextClassLoader(), Archives.class.getClassLoader())
                .filter(loader -> loader != null)
                .distinct()
                .toList();
    }

    private Archive fromClassPath(URL where) {
        var place = where.toString();
        var origin = place.startsWith("jar:") ? place.substring(4, place.indexOf('!')) : place;
        var version = jar.matcher(origin);
        // Inside of the program there is one version, and no name of a jar that would tell which.
        return new Archive(version.find() ? version.group(1) : String.valueOf(DEFAULT_MAJOR), where, origin);
    }

    private List<Archive> inFolders() {
        return folders.stream().flatMap(this::jarsIn).toList();
    }

    private Stream<Archive> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        // Maven keeps VERSION/X.jar, Gradle VERSION/HASH/X.jar, a plain folder X.jar.
        try (var files = Files.walk(folder, 3)) {
            return files
                    .filter(file -> jar.matcher(file.getFileName().toString()).matches())
                    .map(this::fromFile)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private Archive fromFile(Path file) {
        var version = jar.matcher(file.getFileName().toString());
        if (!version.matches()) {
            throw new IllegalArgumentException(file.toString());
        }
        try {
            var where = URI.create("jar:%s!/%s".formatted(file.toUri(), platform.resource()))
                    .toURL();
            return new Archive(version.group(1), where, file.toString());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int compareVersions(String one, String other) {
        var left = one.split("[.-]");
        var right = other.split("[.-]");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
