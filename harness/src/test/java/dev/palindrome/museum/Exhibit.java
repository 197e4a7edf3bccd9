package dev.palindrome.museum;

import dev.palindrome.migration.MigrationFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bad migration of the museum, and its repaired twin, as plain SQL.
 *
 * @param name room and exhibit: {@code rows-preserved/purged-on-the-way}
 * @param folder where both stand
 * @param sign what {@code exhibit.properties} says
 */
record Exhibit(String name, Path folder, Map<String, String> sign) {
    static final String ROLLBACK = "rollback-after-writes";

    private static final Path MUSEUM = Path.of("..", "example-tests", "src", "test", "resources", "db", "museum");

    /** What comes of a down that makes a tool forget earlier migrations, where the tool then runs those first. */
    static final String STARTED_ANEW = judgement(
            "broken",
            Map.of(
                    "bookkeeping-restored", "failed",
                    "no-orphans", "inconclusive",
                    "reapply-equal", "inconclusive",
                    "up-reapplies", "failed"));

    static final Set<String> FORGETTING = Set.of(
            "bookkeeping-restored/dbmate-forgets-everything",
            "bookkeeping-restored/goose-tidied-up",
            "bookkeeping-restored/goose-truncated");

    static List<Exhibit> all() {
        return children(MUSEUM).stream()
                .flatMap(room -> children(room).stream())
                .map(Exhibit::read)
                .toList();
    }

    /** Return the migrations as they hang there, or as they were repaired. */
    List<Plain> migrations(boolean repaired) {
        var folder = MigrationFolders.read(this.folder.resolve(repaired ? "repaired" : "bad"), null);
        return folder.migrations().stream().map(Plain::of).toList();
    }

    /** Return the place of the bad migration in its history. */
    int place() {
        return migrations(false).stream().map(Plain::id).toList().indexOf(sign.get("migration"));
    }

    /** Return the grade, and the verdict of each check that neither passes nor is not applicable. */
    String judgement() {
        return judgement(String.valueOf(sign.get("grade")), verdicts());
    }

    static String judgement(String grade, Map<String, String> verdicts) {
        return grade + " " + new TreeMap<>(verdicts);
    }

    /** Return whether it shows what a rollback does to rows that were written behind the up; the others are looked at without. */
    boolean isOfRollback() {
        return name.startsWith(ROLLBACK + "/");
    }

    private Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>();
        for (var verdict : List.of("failed", "inconclusive")) {
            Stream.of(sign.getOrDefault(verdict, "").split(",\\s*"))
                    .filter(id -> !id.isBlank() && (isOfRollback() || !id.equals(ROLLBACK)))
                    .forEach(id -> verdicts.put(id, verdict));
        }
        return verdicts;
    }

    private static Exhibit read(Path folder) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("exhibit.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sign = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sign.put(key, properties.getProperty(key)));
        return new Exhibit(folder.getParent().getFileName() + "/" + folder.getFileName(), folder, sign);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
