package dev.palindrome.migration.flyway;

import dev.palindrome.migration.SourceFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What {@code flyway.conf} and {@code flyway.toml} beside the migrations or above them say, the nearest first, and Flyway's own
 * defaults elsewhere. The names of keys count in any case.
 */
final class FlywaySettings {
    private static final String OURS = "flyway.";
    private static final String PLACEHOLDERS = "placeholders.";

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private FlywaySettings() {}

    static FlywaySettings of(SourceFolder folder) {
        var settings = new FlywaySettings();
        backwards(folder.above("flyway.conf")).forEach(text -> settings.take(properties(text)));
        backwards(folder.above("flyway.toml")).forEach(text -> settings.take(Toml.values(text)));
        return settings;
    }

    /** Read the lines {@code key=value} of a file. */
    static Map<String, String> properties(String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        var values = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }

    String placeholderPrefix() {
        return values.getOrDefault("placeholderPrefix", "${");
    }

    String placeholderSuffix() {
        return values.getOrDefault("placeholderSuffix", "}");
    }

    /** Return what stands between {@code flyway} and the name of a value of Flyway's own. */
    String placeholderSeparator() {
        return values.getOrDefault("placeholderSeparator", ":");
    }

    boolean replacesPlaceholders() {
        return flag("placeholderReplacement", true);
    }

    Optional<String> placeholder(String name) {
        return Optional.ofNullable(values.get(PLACEHOLDERS + name));
    }

    boolean mixes() {
        return flag("mixed", false);
    }

    boolean executesInTransaction() {
        return flag("executeInTransaction", true);
    }

    boolean locksByTransaction() {
        return flag("postgresql.transactional.lock", true);
    }

    String table() {
        return values.getOrDefault("table", "flyway_schema_history");
    }

    /** Return the schema in which the migrations and Flyway's table shall be. */
    String schema() {
        var schemas = values.getOrDefault("schemas", "public").split(",", -1);
        return values.getOrDefault("defaultSchema", schemas[0].strip());
    }

    /** Return what each session of Flyway begins with. */
    String initSql() {
        return values.getOrDefault("initSql", "");
    }

    String versionedPrefix() {
        return values.getOrDefault("sqlMigrationPrefix", "V");
    }

    String undoPrefix() {
        return values.getOrDefault("undoSqlMigrationPrefix", "U");
    }

    String repeatablePrefix() {
        return values.getOrDefault("repeatableSqlMigrationPrefix", "R");
    }

    String baselinePrefix() {
        return values.getOrDefault("baselineMigrationPrefix", "B");
    }

    String separator() {
        return values.getOrDefault("sqlMigrationSeparator", "__");
    }

    List<String> suffixes() {
        var given = List.of(values.getOrDefault("sqlMigrationSuffixes", ".sql").split(","));
        return given.stream()
                .map(suffix -> suffix.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean flag(String key, boolean otherwise) {
        var value = values.get(key);
        return value == null ? otherwise : Boolean.parseBoolean(value.strip());
    }

    private void take(Map<String, String> read) {
        read.forEach((key, value) -> {
            if (key.regionMatches(true, 0, OURS, 0, OURS.length())) {
                values.put(key.substring(OURS.length()), value);
            }
        });
    }

    private static List<String> backwards(List<String> texts) {
        var reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        return reversed;
    }
}
