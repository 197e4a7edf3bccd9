package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.nio.charset.StandardCharsets;
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

    List<StoredRow> read(TableShape table, List<String> columns, int limit) throws SQLException {
        List<ColumnShape> keys = new Addresses(table).columns();
        List<ColumnShape> all = new ArrayList<>(keys);
        columns.forEach(name -> all.add(RowReader.column(table, name)));
        List<StoredRow> stored = new ArrayList<>();
        String order = table.rowKey().isEmpty()
                ? RowReader.orderByAll(keys)
                : keys.stream().map(StoredRows::bytes).collect(Collectors.joining(", "));
        for (List<@Nullable String> row : select("select ", table.name(), all, "true", order, limit)) {
            stored.add(new StoredRow(Addresses.of(row.subList(0, keys.size())), row.subList(keys.size(), row.size())));
        }
        return stored;
    }

    List<List<String>> keys(TableName table, List<String> columns, int limit) throws SQLException {
        List<ColumnShape> shapes = new FillingCatalog(connection).columns(table, columns);
        String present = columns.stream()
                .map(column -> Quoted.name(column) + " is not null")
                .collect(Collectors.joining(" and "));
        List<List<String>> keys = new ArrayList<>();
        String order = IntStream.rangeClosed(1, shapes.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        for (List<@Nullable String> row : select("select distinct ", table, shapes, present, order, limit)) {
            keys.add(row.stream().map(String::valueOf).toList());
        }
        return keys;
    }

    /** Read texts as bytes: neither to tell them apart nor to sort them is a matter of collation. */
    private List<List<@Nullable String>> select(
            String select, TableName table, List<ColumnShape> columns, String where, String order, int limit)
            throws SQLException {
        String values = columns.stream().map(StoredRows::bytes).collect(Collectors.joining(", "));
        String sql = select + (values.isEmpty() ? "null" : values) + " from " + Quoted.table(table) + " where " + where
                + (order.isEmpty() ? "" : " order by " + order) + " limit " + limit;
        List<List<@Nullable String>> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    row.add(bytes == null ? null : new String(bytes, StandardCharsets.UTF_8));
                }
                found.add(Collections.unmodifiableList(row));
            }
        }
        return found;
    }

    private static String bytes(ColumnShape column) {
        return "cast(" + ValueForm.read(column) + " as binary)";
    }

    /** A statement may not read the table that it writes, but it may join it. */
    int dropOrphans(Orphans orphans, ForeignKeyShape key, List<String> nullable) throws SQLException {
        String join = "%s c left join %s p on %s"
                .formatted(Quoted.table(key.child()), Quoted.table(key.parent()), orphans.joined(key));
        String where = " where %s and p.%s is null"
                .formatted(Orphans.given(key), Quoted.name(key.parentColumns().get(0)));
        String nulls = key.columns().stream()
                .map(column -> "c." + Quoted.name(column) + " = null")
                .collect(Collectors.joining(", "));
        String sql = nullable.containsAll(key.columns())
                ? "update " + join + " set " + nulls
                        + new FillingCatalog(connection).unmoved(key.child(), key.columns(), "c.") + where
                : "delete c from " + join + where;
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
