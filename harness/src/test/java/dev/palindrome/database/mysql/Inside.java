package dev.palindrome.database.mysql;

import dev.palindrome.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is in a database, as the server tells it, line by line; in place of the database's name stands {@code db}. */
final class Inside {

    private Inside() {}

    static List<String> of(Database database) throws SQLException {
        var lines = new ArrayList<String>();
        var name = database.name();
        try (var session = database.connectForReading()) {
            run(session, "set time_zone = '+00:00'");
            lines.addAll(rows(session, "show create database " + name));
            for (var table : rows(session, list("table_name", "table_type", "tables", "table_schema", name))) {
                var words = table.split("\\|");
                boolean view = words[1].equals("VIEW");
                lines.addAll(rows(session, "show create %s %s".formatted(view ? "view" : "table", words[0])));
                if (!view) {
                    var past = words[1].equals("SYSTEM VERSIONED") ? " for system_time all" : "";
                    var more =
                            words[0].equals("hist") ? ", row_start, row_end" : words[0].equals("parent") ? ", h" : "";
                    lines.addAll(rows(session, "select t.*%s from %s%s t".formatted(more, words[0], past)));
                }
            }
            for (var one : rows(session, list("routine_name", "routine_type", "routines", "routine_schema", name))) {
                var words = one.split("\\|");
                lines.addAll(rows(session, "show create %s %s".formatted(words[1], words[0])));
            }
            lines.addAll(rows(session, """
                    select trigger_name, action_timing, event_manipulation, action_order, action_statement, sql_mode, definer,
                        character_set_client, collation_connection, database_collation
                    from information_schema.triggers where trigger_schema = '%s' order by 1
                    """.formatted(name)));
            for (var event : rows(session, list("event_name", "status", "events", "event_schema", name))) {
                lines.addAll(rows(session, "show create event " + event.split("\\|")[0]));
            }
            for (var privileges : List.of(
                    "select user, host, table_name, table_priv, column_priv from mysql.tables_priv where db = '%s' order by 1, 2, 3",
                    "select user, host, column_name, column_priv from mysql.columns_priv where db = '%s' order by 1, 2, 3",
                    "select user, host, routine_name, proc_priv from mysql.procs_priv where db = '%s' order by 1, 2, 3",
                    "select user, host, select_priv from mysql.db where db = '%s' order by 1, 2")) {
                lines.addAll(rows(session, privileges.formatted(name)));
            }
        }
        // Whether a view that is no longer valid shows the database's name depends on what MariaDB found when it was
        // made.
        return lines.stream()
                .map(line -> line.replace("`" + name + "`.", "").replace(name, "db"))
                .toList();
    }

    private static String list(String name, String type, String catalog, String column, String database) {
        return "select %s, %s from information_schema.%s where %s = '%s' order by 1, 2"
                .formatted(name, type, catalog, column, database);
    }

    static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection session, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                var line = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    boolean moment = columns.getColumnLabel(i).equalsIgnoreCase("Created");
                    var value = rows.getString(i);
                    line.append(i == 1 ? "" : "|").append(moment || value == null ? "-" : value);
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
