package dev.palindrome.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bad migration of the museum, beside its repaired twin, and what the sign on it says.
 *
 * @param check the check that it was made for
 * @param folder where both stand: {@code bad} and {@code repaired}
 * @param sign what {@code exhibit.properties} says: {@code title}, {@code hurts}, {@code migration}, {@code grade}, the checks that
 *     are {@code failed} and {@code inconclusive}; all others pass or are not applicable
 */
record Exhibit(String check, Path folder, Map<String, String> sign) {

    /** The sources, not the class path: there an exhibit that was taken away lies on until the next clean build. */
    static final Path MUSEUM = Path.of("src", "test", "resources", "db", "museum");

    static List<Exhibit> all() {
        return children(MUSEUM).stream()
                .flatMap(room -> children(room).stream().map(folder -> read(name(room), folder)))
                .toList();
    }

    /** Return the room and the exhibit: {@code rows-preserved/purged-on-the-way}. */
    String name() {
        return check + "/" + name(folder);
    }

    String title() {
        return text("title");
    }

    /** Return the id of the bad migration. */
    String migration() {
        return text("migration");
    }

    String grade() {
        return text("grade");
    }

    /** Return the verdict of each check that neither passes nor is not applicable. */
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>();
        for (String verdict : List.of("failed", "inconclusive")) {
            Stream.of(sign.getOrDefault(verdict, "").split(",\\s*"))
                    .filter(id -> !id.isBlank())
                    .forEach(id -> verdicts.put(id, verdict));
        }
        return verdicts;
    }

    String catalogueLine() {
        return "| `%s` | %s | %s | %s |".formatted(name(folder), title(), grade(), sign.getOrDefault("failed", "none"));
    }

    Path bad() {
        return folder.resolve("bad");
    }

    Path repaired() {
        return folder.resolve("repaired");
    }

    private String text(String key) {
        String value = sign.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the sign on %s says no `%s`".formatted(folder, key));
        }
        return value;
    }

    private static Exhibit read(String check, Path folder) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("exhibit.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sign = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sign.put(key, properties.getProperty(key)));
        return new Exhibit(check, folder, sign);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
