package dev.palindrome.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip of a release: every file of it by its path. */
record Bundle(String version, Map<String, byte[]> files) {

    static final List<String> ARTIFACTS = List.of("palindrome-bom", "palindrome-harness", "palindrome-junit");

    private static final Path ROOT = Path.of(System.getProperty("palindrome.root"));

    static Bundle ofThisBuild() {
        var version = System.getProperty("palindrome.version");
        return new Bundle(version, filesOf(ROOT.resolve("target/palindrome-" + version + "-bundle.zip")));
    }

    static Path module(String folder) {
        return ROOT.resolve(folder);
    }

    /** Return the jar of the build that a file of the bundle was made from. */
    static Path jar(String folder, String artifact) {
        return module(folder).resolve("target/" + artifact + "-" + System.getProperty("palindrome.version") + ".jar");
    }

    static Map<String, byte[]> filesOf(Path zip) {
        var files = new TreeMap<String, byte[]>();
        try (var archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    archive.stream().filter(each -> !each.isDirectory()).toList()) {
                try (InputStream in = archive.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
        return files;
    }

    /** A snapshot is a rehearsal: its files carry the time instead, and Central would refuse it. */
    boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    /** Return the file of an artifact: {@code .pom}, {@code -sources.jar} and so on. */
    byte[] file(String artifact, String ending) {
        return files.entrySet().stream()
                .filter(file -> plain(file.getKey()).equals(path(artifact, ending)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the bundle has no " + path(artifact, ending)));
    }

    String path(String artifact, String ending) {
        return "dev/palindrome/%s/%s/%s-%s%s".formatted(artifact, version, artifact, version, ending);
    }

    /** Return the path with the version where a snapshot has the time. */
    String plain(String path) {
        String time = version.replace("SNAPSHOT", "") + "\\d{8}\\.\\d{6}-\\d+";
        return isSnapshot() ? path.replaceFirst(time, version) : path;
    }
}
