package dev.palindrome.database.sqlite;

import dev.palindrome.database.Contents.RowSink;
import dev.palindrome.schema.ColumnShape;
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

/** Reads rows as texts, in a steady order. */
final class RowReader {

    private RowReader() {}

    /** Texts are compared by their bytes, whatever the column's collation. */
    static void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException {
        var key = table.rowKey();
        var order = key.isEmpty()
                ? places(columns.size())
                : key.stream()
                        .map(column -> "r." + Quoted.name(column) + " collate binary")
                        .collect(Collectors.joining(", "));
        read(connection, table, columns, order, sink);
    }

    static void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        var by = order.stream()
                .map(column -> ValueForm.read(column(table, column), "r.") + " collate binary nulls last")
                .collect(Collectors.joining(", "));
        read(connection, table, columns, by, sink);
    }

    private static void read(Connection connection, TableShape table, List<String> columns, String order, RowSink sink)
            throws SQLException {
        var values = columns.stream()
                .map(column -> ValueForm.read(column(table, column), "r."))
                .collect(Collectors.joining(", "));
        var query = "select %s from %s r%s"
                .formatted(
                        values.isEmpty() ? "null" : values,
                        Quoted.name(table.name().name()),
                        order.isEmpty() ? "" : " order by " + order);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                sink.row(texts(row, 1, columns.size()));
            }
        }
    }

    private static String places(int columns) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(place -> place + " collate binary")
                .collect(Collectors.joining(", "));
    }

    static List<@Nullable String> texts(ResultSet row, int first, int count) throws SQLException {
        var texts = new ArrayList<@Nullable String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(row.getString(first + i));
        }
        return Collections.unmodifiableList(texts);
    }

    static ColumnShape column(TableShape table, String name) {
        return table.column(name)
                .orElseThrow(() -> new IllegalArgumentException("no column %s in %s".formatted(name, table.name())));
    }
}
