package dev.palindrome.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Settings of a session that {@link Part} changes, as they were. */
record Settings(Map<String, String> values) {

    private static final String READ = """
        select name, setting
        from pg_catalog.pg_settings
        where lower(name) in ('timezone', 'datestyle', 'intervalstyle', 'bytea_output', 'extra_float_digits', 'lc_monetary',
                              'xmloption', 'standard_conforming_strings', 'search_path', 'session_replication_role',
                              'maintenance_work_mem')
        """;

    static Settings read(Connection connection) throws SQLException {
        var values = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return new Settings(values);
    }

    void restore(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_catalog.set_config(?, ?, true)")) {
            for (var entry : values.entrySet()) {
                // Setting it to what it is already may be more than an ordinary user is allowed.
                statement.setString(1, entry.getKey());
                statement.setString(2, entry.getValue());
                if (!entry.getKey().equals("session_replication_role") || changed(connection, entry.getValue())) {
                    statement.execute();
                }
            }
        }
    }

    private static boolean changed(Connection connection, String before) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_catalog.current_setting('session_replication_role')")) {
            row.next();
            return !row.getString(1).equals(before);
        }
    }
}
