package dev.palindrome.database.postgresql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up rows in the server: counts, a fingerprint per column and one over whole rows. */
final class Fingerprints {

    /** One query adds up several tables; this bounds the time to plan it. */
    private static final int COLUMNS_PER_QUERY = 400;

    /**
     * A heap without a page has no rows. Only the heap's own access method is sure to keep its rows in the main fork, and a
     * partitioned root has no file of its own.
     */
    private static final String EMPTY = """
            select c.oid::text
            from pg_catalog.pg_class c
            where c.oid = any (?::oid[])
              and c.relkind = 'r'
              and c.relam = 2
              and pg_catalog.pg_relation_size(c.oid) = 0
            """;

    /** To read so few costs no more than to ask whether they are empty. */
    private static final int FEW = 4;

    private Fingerprints() {}

    static Map<TableName, TableContent> read(Connection connection, Collection<TableShape> tables) throws SQLException {
        Map<TableName, TableContent> contents = new TreeMap<>();
        List<TableShape> asked = tables.stream()
                .filter(t -> t.kind() != TableShape.Kind.PARTITION)
                .toList();
        if (asked.isEmpty()) {
            return contents;
        }
        Set<String> empty = asked.size() <= FEW ? Set.of() : empty(connection, asked);
        List<TableShape> batch = new ArrayList<>();
        int columns = 0;
        for (TableShape table : asked) {
            if (empty.contains(table.id())) {
                contents.put(table.name(), nothing(table));
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

    private static Set<String> empty(Connection connection, List<TableShape> tables) throws SQLException {
        Set<String> empty = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(EMPTY)) {
            Array ids = connection.createArrayOf(
                    "text", tables.stream().map(TableShape::id).toArray());
            statement.setArray(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    empty.add(rows.getString(1));
                }
            }
        }
        return empty;
    }

    private static TableContent nothing(TableShape table) {
        SortedMap<String, ColumnContent> columns = new TreeMap<>();
        table.columns().forEach(c -> columns.put(c.name(), new ColumnContent(0, "0")));
        return new TableContent(0, columns, "0");
    }

    private static void addUp(Connection connection, List<TableShape> batch, Map<TableName, TableContent> into)
            throws SQLException {
        try {
            addUpTogether(connection, batch, into);
        } catch (SQLException e) {
            if (!connection.getAutoCommit() || "08".equals(stateClass(e))) {
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

    private static String stateClass(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state.substring(0, 2);
    }

    private static void addUpTogether(Connection connection, List<TableShape> batch, Map<TableName, TableContent> into)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            queries.add(query(i, batch.get(i)));
        }
        // Never prepared: the text is long, and differs as soon as a table does.
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join("\nunion all\n", queries))) {
            while (rows.next()) {
                TableShape table = batch.get(rows.getInt("i"));
                into.put(table.name(), content(table, rows));
            }
        }
    }

    /**
     * Hash each value once, then add up. {@code offset 0} keeps the planner from merging the two levels, which would hash every
     * value three times. The whole row is a hash over its columns' hashes in the order of their names, so that a column
     * which a down puts back at the end changes nothing; it is far cheaper than the text of the row. The hash of an array is linear
     * in those of its elements, so a sum of them would not see values that changed places between rows: it is hashed once more.
     */
    private static String query(int index, TableShape table) {
        List<String> names = names(table);
        List<String> hashes = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            hashes.add("hashtextextended(%s, 0) as h%s".formatted(Quoted.valueOf(names.get(i)), i));
            counts.add("count(h%s)".formatted(i));
            sums.add("coalesce(sum(h%s), 0)::text".formatted(i));
            all.add("h" + i);
        }
        return """
                (select %s as i,
                        count(*) as n,
                        array[%s]::bigint[] as counts,
                        array[%s]::text[] as sums,
                        coalesce(sum(hashtextextended(hash_array_extended(array[%s]::bigint[], 0)::text, 0)), 0)::text as whole
                 from (select %s from %s offset 0) r)""".formatted(
                        index,
                        String.join(", ", counts),
                        String.join(", ", sums),
                        String.join(", ", all),
                        String.join(", ", hashes),
                        Quoted.rowsOf(table));
    }

    private static TableContent content(TableShape table, ResultSet row) throws SQLException {
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        String[] sums = (String[]) row.getArray("sums").getArray();
        List<String> names = names(table);
        SortedMap<String, ColumnContent> columns = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), new ColumnContent(counts[i], sums[i]));
        }
        return new TableContent(row.getLong("n"), columns, row.getString("whole"));
    }

    private static List<String> names(TableShape table) {
        return table.columns().stream().map(ColumnShape::name).sorted().toList();
    }
}
