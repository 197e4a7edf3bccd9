package dev.palindrome.database.postgresql;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.database.Filling.Visitor;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads rows in an order that depends on nothing but their values, and drops those without a parent. */
record StoredRows(Connection connection) {

    private static final String CURSOR = "palindrome_rows";

    List<StoredRow> read(TableShape table, List<String> columns, int limit) throws SQLException {
        return rows(query(table, columns) + " limit " + limit, columns.size());
    }

    /** Hold the rows in the server, in the order in which they stood, so that each piece can be written to and committed. */
    void visit(TableShape table, List<String> columns, int piece, Visitor visitor) throws SQLException {
        int[] count = new int[1];
        Part.keeping(connection, () -> {
            Part.execute(connection, "declare " + CURSOR + " no scroll cursor with hold for " + query(table, columns));
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + CopyIn.qualified(table.name()))) {
                row.next();
                count[0] = row.getInt(1);
            }
        });
        visitor.begins(count[0]);
        boolean goesOn = true;
        while (goesOn) {
            var rows = rows("fetch " + piece + " from " + CURSOR, columns.size());
            goesOn = !rows.isEmpty() && visitor.rows(rows);
        }
        // Where a visitor fails the filling has failed, and the session ends.
        Part.execute(connection, "close " + CURSOR);
    }

    private static String query(TableShape table, List<String> columns) {
        var key = table.rowKey();
        var order = key.isEmpty()
                ? "t::text collate \"C\""
                : key.stream()
                        .map(column -> "t." + CopyIn.quoted(column) + "::text collate \"C\"")
                        .collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> ", t." + CopyIn.quoted(column) + "::text")
                .collect(Collectors.joining());
        return "select t.tableoid::text || ':' || t.ctid::text" + values + " from " + CopyIn.qualified(table.name())
                + " t order by " + order + ", t::text collate \"C\"";
    }

    private List<StoredRow> rows(String sql, int columns) throws SQLException {
        var stored = new ArrayList<StoredRow>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                stored.add(new StoredRow(rows.getString(1), texts(rows, 2, columns)));
            }
        }
        return stored;
    }

    List<List<String>> keys(TableName table, List<String> columns, int limit) throws SQLException {
        var values = columns.stream()
                .map(column -> CopyIn.quoted(column) + "::text collate \"C\"")
                .toList();
        var present = columns.stream()
                .map(column -> CopyIn.quoted(column) + " is not null")
                .collect(Collectors.joining(" and "));
        var order = IntStream.rangeClosed(1, columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        var sql = "select distinct " + String.join(", ", values) + " from " + CopyIn.qualified(table) + " where "
                + present + " order by " + order + " limit " + limit;
        var keys = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var key = new ArrayList<String>();
                for (var value : texts(rows, 1, columns.size())) {
                    key.add(String.valueOf(value));
                }
                keys.add(key);
            }
        }
        return keys;
    }

    int dropOrphans(ForeignKeyShape key, List<String> nullable) throws SQLException {
        var changed = new int[1];
        if (!Part.attempt(connection, () -> changed[0] = dropOrphans(key, nullable, ""))) {
            // A key that comes later may join columns whose types are not yet alike.
            Part.attempt(connection, () -> changed[0] = dropOrphans(key, nullable, "::text"));
        }
        return changed[0];
    }

    private int dropOrphans(ForeignKeyShape key, List<String> nullable, String cast) throws SQLException {
        var child = CopyIn.qualified(key.child());
        var present = key.columns().stream()
                .map(column -> "c." + CopyIn.quoted(column) + " is not null")
                .collect(Collectors.joining(" and "));
        var same = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + CopyIn.quoted(key.parentColumns().get(i)) + cast + " = c."
                        + CopyIn.quoted(key.columns().get(i)) + cast)
                .collect(Collectors.joining(" and "));
        var orphan =
                present + " and not exists (select from " + CopyIn.qualified(key.parent()) + " p where " + same + ")";
        var nulls = key.columns().stream()
                .map(column -> CopyIn.quoted(column) + " = null")
                .collect(Collectors.joining(", "));
        var sql = nullable.containsAll(key.columns())
                ? "update " + child + " c set " + nulls + " where " + orphan
                : "delete from " + child + " c where " + orphan;
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<@Nullable String> texts(ResultSet rows, int first, int count) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        for (int i = 0; i < count; i++) {
            texts.add(rows.getString(first + i));
        }
        return Collections.unmodifiableList(texts);
    }
}
