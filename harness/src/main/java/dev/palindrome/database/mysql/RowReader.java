package dev.palindrome.database.mysql;

import dev.palindrome.database.Contents.RowSink;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Streams rows, one in memory at a time. */
record RowReader(Connection connection) {

    private static final int AT_A_TIME = 500;

    void rows(TableShape table, List<String> columns, RowSink sink) throws SQLException {
        String by = table.rowKey().isEmpty()
                ? orderByAll(columns.stream().map(name -> column(table, name)).toList())
                : table.rowKey().stream()
                        .map(name -> orderBy(column(table, name)))
                        .collect(Collectors.joining(", "));
        read(table, columns, by, sink);
    }

    void rowsInTextOrder(TableShape table, List<String> columns, List<String> order, RowSink sink) throws SQLException {
        String by = order.stream()
                .map(name -> column(table, name))
                .map(column ->
                        "%s is null, cast(%s as binary)".formatted(Quoted.name(column.name()), ValueForm.read(column)))
                .collect(Collectors.joining(", "));
        read(table, columns, by, sink);
    }

    /** The server sorts by the beginnings of texts only; rows that begin alike are told apart by a hash. */
    static String orderByAll(List<ColumnShape> columns) {
        if (columns.isEmpty()) {
            return "";
        }
        String whole = columns.stream()
                .map(column -> "quote(" + ValueForm.read(column) + ")")
                .collect(Collectors.joining(", ", "concat_ws(',', ", ")"));
        return "cast(left(%1$s, 200) as binary), sha2(%1$s, 256)".formatted(whole);
    }

    /** Numbers and moments stand in their own order, everything else in that of its text. */
    private static String orderBy(ColumnShape column) {
        boolean texts = column.type().contains("char")
                || column.type().contains("text")
                || column.type().equals("json")
                || ValueForm.of(column) == ValueForm.BYTES;
        return texts ? "cast(" + ValueForm.read(column) + " as binary)" : Quoted.name(column.name());
    }

    private void read(TableShape table, List<String> columns, String order, RowSink sink) throws SQLException {
        String values = columns.stream()
                .map(name -> ValueForm.read(column(table, name)))
                .collect(Collectors.joining(", "));
        String query = "select %s from %s%s"
                .formatted(
                        values.isEmpty() ? "null" : values,
                        Quoted.table(table.name()),
                        order.isEmpty() ? "" : " order by " + order);
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Connector/J holds the whole answer in memory unless it is told so by this very number.
            statement.setFetchSize(MysqlConnector.of(connection) instanceof ConnectorJ ? Integer.MIN_VALUE : AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    sink.row(values(rows, columns.size()));
                }
            }
        }
    }

    private static List<@Nullable String> values(ResultSet row, int columns) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(row.getString(i));
        }
        return values;
    }

    static ColumnShape column(TableShape table, String name) {
        return table.column(name)
                .orElseThrow(() -> new IllegalArgumentException("no column %s in %s".formatted(name, table.name())));
    }
}
