package dev.palindrome.migration.mybatis;

import dev.palindrome.migration.SourceFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** What {@code environments/development.properties} says, in the folder or above it: settings and variables under one roof. */
final class MyBatisSettings {
    static final String ENVIRONMENT = "environments/development.properties";

    private static final String CHANGELOG = "changelog";
    private static final String HOOK = "hook_";

    /** What steers MyBatis itself; all else is a variable, and so is the name of the changelog. */
    private static final Set<String> STEERING = Set.of(
            "time_zone",
            "delimiter",
            "script_char_set",
            "full_line_delimiter",
            "send_full_script",
            "auto_commit",
            "remove_crs",
            "ignore_warnings");

    /** Where the user's own database is, which is not for us. */
    private static final Set<String> ADDRESS = Set.of("driver", "driver_path", "url", "username", "password");

    private final SourceFolder folder;
    private final Properties values = new Properties();
    private final Map<String, String> given = new HashMap<>();

    MyBatisSettings(SourceFolder folder) {
        this.folder = folder;
        values.setProperty(CHANGELOG, "CHANGELOG");
        folder.above(ENVIRONMENT).stream().findFirst().ifPresent(this::load);
    }

    String delimiter() {
        return values.getProperty("delimiter", ";");
    }

    boolean isDelimiterALine() {
        return flag("full_line_delimiter");
    }

    boolean sendsFullScript() {
        return flag("send_full_script");
    }

    boolean commitsEachStatement() {
        return flag("auto_commit");
    }

    boolean hasHooks() {
        return values.stringPropertyNames().stream().anyMatch(key -> key.startsWith(HOOK));
    }

    /** Return the table that the first script makes. */
    String changelog() {
        return values.getProperty(CHANGELOG);
    }

    /** Return what MyBatis is told, with the variables that the scripts asked for so far. */
    Map<String, String> told() {
        var told = new HashMap<String, String>();
        values.stringPropertyNames().stream()
                .filter(key -> !ADDRESS.contains(key))
                .forEach(key -> told.put(key, values.getProperty(key)));
        told.putAll(given);
        return told;
    }

    /** Put values for <code>${name}</code>; what has none stays as it is, and a backslash keeps it so. */
    String replaceIn(String line) {
        return replaceIn(line, this::variable);
    }

    private static String replaceIn(String line, Function<String, Optional<String>> values) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = line.indexOf("${"); at >= 0; at = line.indexOf("${", from)) {
            int end = line.indexOf('}', at);
            if (at > from && line.charAt(at - 1) == '\\') {
                out.append(line, from, at - 1).append("${");
                from = at + 2;
            } else if (end < 0) {
                break;
            } else {
                out.append(line, from, at)
                        .append(values.apply(line.substring(at + 2, end)).orElse(line.substring(at, end + 1)));
                from = end + 1;
            }
        }
        return out.append(line, from, line.length()).toString();
    }

    private Optional<String> variable(String name) {
        if (STEERING.contains(name) || ADDRESS.contains(name) || name.startsWith(HOOK)) {
            return Optional.empty();
        }
        var value = folder.variables().value(name);
        value.ifPresent(put -> given.put(name, put));
        return value.or(() -> Optional.ofNullable(values.getProperty(name)));
    }

    /** In the file itself the names are those of the machine on which MyBatis runs. */
    private static Optional<String> ofTheMachine(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)));
    }

    private boolean flag(String key) {
        return Boolean.parseBoolean(values.getProperty(key, "false").strip());
    }

    private void load(String text) {
        try {
            values.load(new StringReader(text));
            values.replaceAll((key, value) ->
                    ADDRESS.contains(key) ? value : replaceIn((String) value, MyBatisSettings::ofTheMachine));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }
}
