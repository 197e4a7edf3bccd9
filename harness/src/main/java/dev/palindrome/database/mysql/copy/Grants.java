package dev.palindrome.database.mysql.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Privileges on a database or on what is in it. They stand in tables of the whole server, under the database's name, and outlive the
 * database.
 */
public final class Grants {

    private static final List<String> TABLES = List.of("db", "tables_priv", "columns_priv", "procs_priv");

    private static final String COLUMNS = """
            select table_name as name, column_name as col
            from information_schema.columns
            where table_schema = 'mysql' and table_name = '%s'
            order by ordinal_position
            """;

    private Grants() {}

    /** Grant on one database what is granted on another. */
    static void copy(Replay replay, String source, String target) throws SQLException {
        boolean any = false;
        for (var table : holding(replay, source)) {
            var columns = replay.rows(COLUMNS.formatted(table)).stream()
                    .map(column -> column.text("col"))
                    .toList();
            replay.run("insert into mysql.%s (%s) select %s from mysql.%s where db = '%s'"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            columns.stream()
                                    .map(column -> column.equalsIgnoreCase("db") ? "'" + target + "'" : column)
                                    .collect(Collectors.joining(", ")),
                            table,
                            source));
            any = true;
        }
        if (any) {
            replay.run("flush privileges");
        }
    }

    /** Take back what is granted on a database. */
    public static void remove(Connection session, String database) throws SQLException {
        var replay = new Replay(session);
        var tables = holding(replay, database);
        for (var table : tables) {
            replay.run("delete from mysql.%s where db = '%s'".formatted(table, database));
        }
        if (!tables.isEmpty()) {
            replay.run("flush privileges");
        }
    }

    private static List<String> holding(Replay replay, String database) throws SQLException {
        return replay
                .rows(TABLES.stream()
                        .map(table -> "(select '%s' as name from mysql.%s where db = '%s' limit 1)"
                                .formatted(table, table, database))
                        .collect(Collectors.joining(" union all ")))
                .stream()
                .map(row -> row.text("name"))
                .toList();
    }
}
