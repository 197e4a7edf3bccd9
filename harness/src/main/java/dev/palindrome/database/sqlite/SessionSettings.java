package dev.palindrome.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets sessions and databases by pragmas as a user asks, and says how they are set. SQLite takes any of them without a word. */
final class SessionSettings {

    /** They are kept in the file, and can be chosen as long as it is empty. */
    private static final Set<String> OF_THE_DATABASE = Set.of("encoding", "auto_vacuum", "page_size");

    /** No pragma, but what a program gives its sessions beside them. */
    private static final String FUNCTIONS = "functions";

    private static final List<String> IN_FORCE = List.of(
            "encoding", "foreign_keys", "journal_mode", "auto_vacuum", "recursive_triggers", "legacy_alter_table");

    private static final Map<String, String> YES_OR_NO =
            Map.of("on", "1", "yes", "1", "true", "1", "off", "0", "no", "0", "false", "0");

    /** Words that stand for a number, which is another one for each pragma. */
    private static final Set<String> WORDS =
            Set.of("none", "full", "incremental", "normal", "extra", "default", "file", "memory");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private SessionSettings() {}

    static void apply(Connection connection, Map<String, String> settings) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getKey().equals(FUNCTIONS)) {
                StandIn.register(connection, setting.getValue());
            } else if (!OF_THE_DATABASE.contains(setting.getKey())) {
                set(connection, setting.getKey(), setting.getValue());
            }
        }
    }

    static void found(Connection connection, Map<String, String> settings) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (OF_THE_DATABASE.contains(setting.getKey())) {
                set(connection, setting.getKey(), setting.getValue());
            }
        }
    }

    static Map<String, String> inForce(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("sqlite_version", String.valueOf(first(connection, "select sqlite_version()")));
        for (String name : IN_FORCE) {
            values.put(name, String.valueOf(first(connection, "pragma " + name)));
        }
        return values;
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        if (first(connection, "select 1 from pragma_pragma_list where name = " + quoted(name)) == null) {
            throw new SQLException("no such pragma: " + name);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "pragma %s = %s".formatted(name, NUMBER.matcher(value).matches() ? value : quoted(value)));
        }
        String now = first(connection, "pragma " + name);
        if (now != null && !says(now, value)) {
            throw new SQLException("pragma %s is %s after it was set to %s".formatted(name, now, value));
        }
    }

    private static boolean says(String now, String asked) {
        String word = asked.toLowerCase(Locale.ROOT);
        return now.equalsIgnoreCase(asked)
                || now.equals(YES_OR_NO.get(word))
                || NUMBER.matcher(now).matches() && WORDS.contains(word);
    }

    private static @Nullable String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
