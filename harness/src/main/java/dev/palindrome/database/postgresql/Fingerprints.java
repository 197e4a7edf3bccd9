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
import java.util.Comparator;
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
        var hash = new ValueHash(connection.getMetaData().getDatabaseMajorVersion());
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            queries.add(query(i, batch.get(i), hash));
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
     * Hash each value once, then add up. The empty second branch keeps the planner from merging the two levels, which would hash
     * every value three times; {@code offset 0} does that as well, but lets workers take no part in adding up. A count comes out of
     * an average, which shares the state of its sum and so costs nothing, where counting would take a fifth of the time. (Only a sum
     * of exactly 0 tells no count.)
     */
    static String query(int index, TableShape table, ValueHash hash) {
        List<ColumnShape> columns = sorted(table);
        List<String> hashes = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            hashes.add("%s as h%s".formatted(hash.of(columns.get(i)), i));
            nothing.add("null::bigint");
            counts.add("coalesce(round(sum(h%1$s) / nullif(avg(h%1$s), 0)), sum(h%1$s) + count(*), 0)".formatted(i));
            sums.add("coalesce(sum(h%s), 0)::text".formatted(i));
        }
        return """
                (select %1$s as i,
                        count(*) as n,
                        array[%2$s]::bigint[] as counts,
                        array[%3$s]::text[] as sums,
                        coalesce(sum(%4$s), 0)::text as whole
                 from (select %5$s from %6$s union all select %7$s from only %8$s where false) r)""".formatted(
                        index,
                        String.join(", ", counts),
                        String.join(", ", sums),
                        WholeRow.mixed(columns),
                        String.join(", ", hashes),
                        Quoted.rowsOf(table),
                        String.join(", ", nothing),
                        Quoted.table(table.name()));
    }

    private static TableContent content(TableShape table, ResultSet row) throws SQLException {
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        String[] sums = (String[]) row.getArray("sums").getArray();
        List<ColumnShape> shapes = sorted(table);
        SortedMap<String, ColumnContent> columns = new TreeMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            columns.put(shapes.get(i).name(), new ColumnContent(counts[i], sums[i]));
        }
        return new TableContent(row.getLong("n"), columns, row.getString("whole"));
    }

    /** By name, so that a column which a down puts back at the end changes nothing. */
    private static List<ColumnShape> sorted(TableShape table) {
        return table.columns().stream()
                .sorted(Comparator.comparing(ColumnShape::name))
                .toList();
    }
}
