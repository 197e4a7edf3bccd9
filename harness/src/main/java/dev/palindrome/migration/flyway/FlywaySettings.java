package dev.palindrome.migration.flyway;

import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.settings.FlatSettings;
import dev.palindrome.migration.settings.SpringSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Flyway is told: by {@code flyway.conf} and {@code flyway.toml} beside the migrations or above them, the nearest first; over these
 * by the Spring Boot application that the folder belongs to; over all by whoever starts the run. The names of keys count in any case.
 */
final class FlywaySettings {
    private static final String OURS = "flyway.";
    private static final String PLACEHOLDERS = "placeholders.";

    /** They say where the user's database is and who may enter it, and are none of our business. */
    private static final Set<String> SECRET = Set.of("url", "user", "password", "licenseKey", "token", "email");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private FlywaySettings() {}

    static FlywaySettings of(SourceFolder folder) {
        var settings = new FlywaySettings();
        backwards(folder.above("flyway.conf"))
                .forEach(text -> settings.take(FlatSettings.properties("flyway.conf above " + folder.root(), text)));
        backwards(folder.above("flyway.toml"))
                .forEach(text -> settings.takeToml(FlatSettings.toml("flyway.toml above " + folder.root(), text)));
        var spring = SpringSettings.above(folder);
        if (spring.speaksOfFlyway()) {
            settings.take(spring.flyway());
        }
        settings.take(folder.told());
        return settings;
    }

    /** Return all of it by Flyway's names, without secrets, and with the values that the user gives for placeholders. */
    Map<String, String> effective(Map<String, String> variables) {
        var effective = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (SECRET.stream().noneMatch(name::equalsIgnoreCase)) {
                effective.put(OURS + name, value);
            }
        });
        variables.forEach((name, value) -> effective.put(OURS + PLACEHOLDERS + name, value));
        return effective;
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

    /** What one environment says of its schemas, and of Flyway itself, counts where it is the one that Flyway is to use. */
    private void takeToml(Map<String, String> read) {
        take(read);
        var chosen = "environments.%s.".formatted(values.getOrDefault("environment", "default"));
        for (var name : List.of("schemas", "initSql")) {
            Optional.ofNullable(read.get(chosen + name)).ifPresent(value -> values.put(name, value));
        }
        var own = new TreeMap<String, String>();
        read.forEach((key, value) -> {
            if (key.startsWith(chosen + OURS)) {
                own.put(key.substring(chosen.length()), value);
            }
        });
        take(own);
    }

    private static List<String> backwards(List<String> texts) {
        var reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        return reversed;
    }
}
