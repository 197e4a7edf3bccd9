package dev.palindrome.database.sqlite;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads rows in an order that depends on nothing but their values, and drops those without a parent. */
record StoredRows(Connection connection) {

    List<StoredRow> read(TableShape table, List<String> columns, int limit) throws SQLException {
        var key = table.rowKey().isEmpty()
                ? table.columns().stream().map(ColumnShape::name).toList()
                : table.rowKey();
        var order = Stream.concat(key.stream(), table.columns().stream().map(ColumnShape::name))
                .distinct()
                .map(column -> Quoted.name(column) + " collate binary")
                .collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> ", " + ValueForm.read(RowReader.column(table, column), ""))
                .collect(Collectors.joining());
        var query = "select %s%s from main.%s order by %s limit %s"
                .formatted(
                        Addresses.expression(connection, table),
                        values,
                        Quoted.name(table.name().name()),
                        order,
                        limit);
        var stored = new ArrayList<StoredRow>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                stored.add(new StoredRow(row.getString(1), RowReader.texts(row, 2, columns.size())));
            }
        }
        return stored;
    }

    List<List<String>> keys(TableName table, List<String> columns, int limit) throws SQLException {
        var types = types(table);
        var values = columns.stream()
                .map(column -> ValueForm.read(shape(column, types), "") + " collate binary")
                .collect(Collectors.joining(", "));
        var present = columns.stream()
                .map(column -> Quoted.name(column) + " is not null")
                .collect(Collectors.joining(" and "));
        var order = IntStream.rangeClosed(1, columns.size())
                .mapToObj(place -> place + " collate binary")
                .collect(Collectors.joining(", "));
        var query = "select distinct %s from main.%s where %s order by %s limit %s"
                .formatted(values, Quoted.name(table.name()), present, order, limit);
        var keys = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                keys.add(RowReader.texts(row, 1, columns.size()).stream()
                        .map(String::valueOf)
                        .toList());
            }
        }
        return keys;
    }

    int dropOrphans(ForeignKeyShape key, List<String> nullable) throws SQLException {
        var child = Quoted.name(key.child().name());
        var orphan = Orphans.isOrphan(key, child + ".");
        var nulls = key.columns().stream()
                .map(column -> Quoted.name(column) + " = null")
                .collect(Collectors.joining(", "));
        var sql = nullable.containsAll(key.columns())
                ? "update main.%s set %s where %s".formatted(child, nulls, orphan)
                : "delete from main.%s where %s".formatted(child, orphan);
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private Map<String, String> types(TableName table) throws SQLException {
        var types = new HashMap<String, String>();
        try (var statement = connection.prepareStatement("select name, type from pragma_table_xinfo(?, 'main')")) {
            statement.setString(1, table.name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    types.put(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2));
                }
            }
        }
        return types;
    }

    /** As far as reading needs it. */
    private static ColumnShape shape(String name, Map<String, String> types) {
        var declared = types.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        return new ColumnShape(0, name, "", declared, null, null, null, List.of(), false, false, Generation.WRITTEN);
    }
}
