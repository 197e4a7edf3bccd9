package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds up rows in the server: counts, a fingerprint per column and one over whole rows.
 *
 * <p>A value's hash is the first 64 bits of the SHA-256 of its text; newer servers of MySQL know no MD5 any more, and a CRC is
 * linear: changes would cancel each other out. The sums are exact decimals.
 */
final class Fingerprints {

    /** One query adds up several tables; this bounds the time to parse it. */
    private static final int COLUMNS_PER_QUERY = 200;

    private Fingerprints() {}

    static Map<TableName, TableContent> read(Connection connection, Collection<TableShape> tables) throws SQLException {
        Map<TableName, TableContent> contents = new TreeMap<>();
        List<TableShape> batch = new ArrayList<>();
        int columns = 0;
        for (TableShape table : tables) {
            if (table.kind() == TableShape.Kind.PARTITION) {
                continue;
            }
            if (!batch.isEmpty() && columns + table.columns().size() > COLUMNS_PER_QUERY) {
                addUp(connection, batch, contents);
                batch.clear();
                columns = 0;
            }
            batch.add(table);
            columns += table.columns().size();
        }
        if (!batch.isEmpty()) {
            addUp(connection, batch, contents);
        }
        return contents;
    }

    private static void addUp(Connection connection, List<TableShape> batch, Map<TableName, TableContent> into)
            throws SQLException {
        try {
            addUpTogether(connection, batch, into);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw e;
            }
            addUpOneByOne(connection, batch, into, e);
        }
    }

    /** A virtual column is computed when it is read, and may fail for one row: then the columns that are computed are left out. */
    private static void addUpOneByOne(
            Connection connection, List<TableShape> batch, Map<TableName, TableContent> into, SQLException cause)
            throws SQLException {
        if (batch.size() > 1) {
            for (TableShape table : batch) {
                addUp(connection, List.of(table), into);
            }
            return;
        }
        TableShape table = batch.get(0);
        List<ColumnShape> written = table.columns().stream()
                .filter(c -> c.generation() != Generation.COMPUTED)
                .toList();
        if (written.size() == table.columns().size()) {
            throw cause;
        }
        var rest = new TableShape(
                table.id(), table.name(), table.kind(), written, table.uniques(), table.foreignKeys(), table.checks());
        addUpTogether(connection, List.of(rest), into);
    }

    private static void addUpTogether(Connection connection, List<TableShape> batch, Map<TableName, TableContent> into)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            queries.add(query(i, batch.get(i)));
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join("\nunion all\n", queries))) {
            while (rows.next()) {
                TableShape table = batch.get(rows.getInt(1));
                into.put(table.name(), content(table, rows.getString(2)));
            }
        }
    }

    /**
     * Write the query of one table. Its figures come as one text, because the parts of a union have the same columns: number of
     * rows, sum over whole rows, then count and sum of each column. The whole row is a hash over its values, each quoted and so
     * told from its neighbours, in the order of the columns' names: a column which a down puts back at the end changes nothing.
     */
    private static String query(int index, TableShape table) {
        List<ColumnShape> columns = inOrder(table);
        String whole = columns.isEmpty()
                ? "''"
                : columns.stream()
                        .map(c -> "quote(" + ValueForm.read(c) + ")")
                        .collect(Collectors.joining(", ", "concat_ws(',', ", ")"));
        List<String> figures = new ArrayList<>(List.of("count(*)", sum(whole)));
        for (ColumnShape column : columns) {
            figures.add("count(" + Quoted.name(column.name()) + ")");
            figures.add(sum(ValueForm.read(column)));
        }
        return "(select %s, concat_ws(' ', %s) from %s)"
                .formatted(index, String.join(", ", figures), Quoted.table(table.name()));
    }

    private static String sum(String text) {
        return "coalesce(sum(cast(conv(left(sha2(%s, 256), 16), 16, 10) as unsigned)), 0)".formatted(text);
    }

    private static TableContent content(TableShape table, String figures) {
        String[] parts = figures.split(" ");
        List<ColumnShape> columns = inOrder(table);
        SortedMap<String, ColumnContent> contents = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            contents.put(columns.get(i).name(), new ColumnContent(Long.parseLong(parts[2 * i + 2]), parts[2 * i + 3]));
        }
        return new TableContent(Long.parseLong(parts[0]), contents, parts[1]);
    }

    private static List<ColumnShape> inOrder(TableShape table) {
        return table.columns().stream()
                .sorted(Comparator.comparing(ColumnShape::name))
                .toList();
    }
}
