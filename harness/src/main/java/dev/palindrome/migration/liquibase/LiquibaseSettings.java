package dev.palindrome.migration.liquibase;

import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.settings.FlatSettings;
import dev.palindrome.migration.settings.SpringSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Liquibase is told: by {@code liquibase.properties} beside the changelogs or above them, the nearest first, by a Spring Boot
 * application, and by variables of the user; the latter count more.
 *
 * @param values by Liquibase's own names, one for each meaning: {@code liquibase.contexts}
 */
public record LiquibaseSettings(Map<String, String> values) {
    private static final String FILE = "liquibase.properties";
    private static final String OURS = "liquibase.";
    private static final String COMMAND = "liquibase.command.";
    private static final String CHANGELOG = "liquibase.changelogFile";
    private static final String SEARCH_PATH = "liquibase.searchPath";
    private static final String CONTEXTS = "liquibase.contexts";
    private static final String LABELS = "liquibase.labels";
    private static final String TABLE = "liquibase.databaseChangelogTableName";
    private static final String LOCK_TABLE = "liquibase.databaseChangelogLockTableName";
    private static final String DEFAULT_SCHEMA = "liquibase.defaultSchemaName";
    private static final String OWN_SCHEMA = "liquibase.liquibaseSchemaName";
    private static final String PARAMETER = "liquibase.parameter.";

    /** As the command line, Spring Boot and older versions of both call them; case and dashes do not count. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("changelogfile", CHANGELOG),
            Map.entry("changelog", CHANGELOG),
            Map.entry("searchpath", SEARCH_PATH),
            Map.entry("contexts", CONTEXTS),
            Map.entry("contextfilter", CONTEXTS),
            Map.entry("labels", LABELS),
            Map.entry("labelfilter", LABELS),
            Map.entry("databasechangelogtablename", TABLE),
            Map.entry("databasechangelogtable", TABLE),
            Map.entry("databasechangeloglocktablename", LOCK_TABLE),
            Map.entry("databasechangeloglocktable", LOCK_TABLE),
            Map.entry("defaultschemaname", DEFAULT_SCHEMA),
            Map.entry("defaultschema", DEFAULT_SCHEMA),
            Map.entry("liquibaseschemaname", OWN_SCHEMA),
            Map.entry("liquibaseschema", OWN_SCHEMA));

    public LiquibaseSettings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static LiquibaseSettings of(SourceFolder folder) {
        var values = new TreeMap<String, String>();
        var texts = new ArrayList<>(folder.above(FILE));
        Collections.reverse(texts);
        for (var text : texts) {
            FlatSettings.properties(FILE, text).forEach((key, value) -> take(values, key, value));
        }
        var told = folder.told().isEmpty() ? SpringSettings.above(folder).liquibase() : folder.told();
        told.forEach((key, value) -> take(values, key, value));
        for (var variable : List.of("changelog", "searchPath", "contexts", "labels")) {
            folder.variables().value(variable).ifPresent(value -> take(values, variable, value));
        }
        return new LiquibaseSettings(values);
    }

    /** Take over a setting, whatever it is called; what says nothing of how changelogs are read is left out, passwords above all. */
    private static void take(Map<String, String> values, String key, String value) {
        var own = key.startsWith(COMMAND) ? key.substring(COMMAND.length()) : withoutPrefix(key);
        int dot = own.indexOf('.');
        var first = dot < 0 ? own : own.substring(0, dot);
        if (dot > 0 && (first.equals("parameter") || first.equals("parameters"))) {
            values.put(PARAMETER + own.substring(dot + 1), value);
        } else if (!value.isBlank()) {
            Optional.ofNullable(NAMES.get(own.replace("-", "").toLowerCase(Locale.ROOT)))
                    .ifPresent(name -> values.put(name, value.strip()));
        }
    }

    private static String withoutPrefix(String key) {
        return key.startsWith(OURS) ? key.substring(OURS.length()) : key;
    }

    /** Return the root changelog, as Liquibase would look for it: by its path on a search path. */
    Optional<String> changelog() {
        return value(CHANGELOG)
                .map(path -> path.replaceFirst("^(classpath\\*?|file):", "").replaceFirst("^/+", ""));
    }

    /** Return the folders in which Liquibase is told to look for files. */
    List<String> searchPath() {
        return value(SEARCH_PATH).map(path -> List.of(path.split("\\s*,\\s*"))).orElse(List.of());
    }

    /** Return the same settings, for one root changelog, which is looked for in one folder. */
    LiquibaseSettings reading(String changelog, Path searchRoot) {
        var exact = new TreeMap<>(values);
        exact.put(CHANGELOG, changelog);
        exact.put(SEARCH_PATH, searchRoot.toString());
        return new LiquibaseSettings(exact);
    }

    /** Return the same settings, with these values for parameters. */
    LiquibaseSettings with(Map<String, String> parameters) {
        var more = new TreeMap<>(values);
        parameters.forEach((name, value) -> more.put(PARAMETER + name, value));
        return new LiquibaseSettings(more);
    }

    /** Return the one folder in which all files are found. */
    Path searchRoot() {
        return Path.of(value(SEARCH_PATH).orElseThrow());
    }

    /** Return the contexts asked for, as a text that Liquibase reads; empty for all. */
    public String contexts() {
        return value(CONTEXTS).orElse("");
    }

    /** Return the labels asked for, as an expression that Liquibase reads; empty for all. */
    public String labels() {
        return value(LABELS).orElse("");
    }

    /** Return the name of the table in which Liquibase remembers what it ran. */
    public String table() {
        return value(TABLE).orElse("DATABASECHANGELOG");
    }

    /** Return the name of the table with Liquibase's lock. */
    public String lockTable() {
        return value(LOCK_TABLE).orElse("DATABASECHANGELOGLOCK");
    }

    /** Return the schema in which changes are made that name none. */
    public Optional<String> defaultSchema() {
        return value(DEFAULT_SCHEMA);
    }

    /** Return the schema of Liquibase's own tables. */
    public Optional<String> ownSchema() {
        return value(OWN_SCHEMA).or(this::defaultSchema);
    }

    /** Return the values of changelog parameters, by name. */
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(PARAMETER)) {
                parameters.put(key.substring(PARAMETER.length()), value);
            }
        });
        return parameters;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
