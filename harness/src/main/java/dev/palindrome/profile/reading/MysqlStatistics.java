package dev.palindrome.profile.reading;

import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statistics of MySQL and of MariaDB: what both have in common. */
abstract class MysqlStatistics implements Statistics {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");
    private static final Set<String> TIMES = Set.of("date", "datetime", "timestamp");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Set<String> TEXTS = Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

    /** Limit how long a question may take, and have statistics given without being kept. */
    abstract List<String> settings(Terms terms);

    /** Return what histograms know of columns, by table and column; a column of which they know nothing is missing. */
    abstract Map<String, RawColumn> histograms(
            Connection connection, Terms terms, List<Bare> columns, List<String> notes) throws SQLException;

    /** A column before its histogram is looked at. */
    record Bare(
            String table,
            double rows,
            String name,
            Kind kind,
            boolean key,
            @Nullable Distinct distinct,
            List<String> labels) {

        String path() {
            return table + "." + name;
        }

        boolean ordered() {
            return (kind == Kind.NUMBER || kind == Kind.TIME) && !key && !Personal.looks(name);
        }

        RawColumn plain() {
            return new RawColumn(name, kind, key, null, distinct, List.of(), List.of(), null);
        }
    }

    @Override
    public void begin(Connection connection, Terms terms) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session lock_wait_timeout = 1");
            statement.execute("set session time_zone = '+00:00'");
            for (var setting : settings(terms)) {
                statement.execute(setting);
            }
            connection.setAutoCommit(false);
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    @Override
    public List<RawTable> read(Connection connection, Terms terms, List<String> notes) throws SQLException {
        var rows = tables(connection, notes);
        var bare = columns(connection, rows);
        var known = histograms(connection, terms, bare, notes);
        var columns = new TreeMap<String, List<RawColumn>>();
        bare.forEach(column -> columns.computeIfAbsent(column.table(), table -> new ArrayList<>())
                .add(known.getOrDefault(column.path(), column.plain())));
        var keys = keys(connection, terms, rows, columns, notes);
        return rows.entrySet().stream()
                .map(table -> new RawTable(
                        table.getKey(),
                        table.getValue(),
                        columns.getOrDefault(table.getKey(), List.of()),
                        keys.getOrDefault(table.getKey(), new TreeMap<>())))
                .toList();
    }

    private static SortedMap<String, Long> tables(Connection connection, List<String> notes) throws SQLException {
        var tables = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MysqlQueries.TABLES)) {
            while (rows.next()) {
                long count = rows.getLong(2);
                if (rows.wasNull()) {
                    notes.add(
                            "%s: left out: its engine does not say how many rows it has".formatted(rows.getString(1)));
                } else {
                    tables.put(rows.getString(1), count);
                }
            }
        }
        return tables;
    }

    private static List<Bare> columns(Connection connection, Map<String, Long> tables) throws SQLException {
        var columns = new ArrayList<Bare>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MysqlQueries.COLUMNS)) {
            while (rows.next()) {
                var count = tables.get(rows.getString("table_name"));
                if (count != null) {
                    columns.add(bare(rows, count));
                }
            }
        }
        return columns;
    }

    private static Bare bare(ResultSet row, double rows) throws SQLException {
        double different = row.getDouble("different");
        // The estimate of rows and that of an index are taken at different times.
        boolean all = different >= 0.95 * rows;
        var distinct = row.wasNull() || different == 0 ? null : all ? Distinct.share(1) : Distinct.count(different);
        return new Bare(
                row.getString("table_name"),
                rows,
                row.getString("column_name"),
                kind(row.getString("type"), row.getString("whole_type")),
                row.getBoolean("apart"),
                distinct,
                row.getString("type").equals("enum") ? labels(row.getString("whole_type")) : List.of());
    }

    /** Read the labels of {@code enum('a','it''s')}. */
    private static List<String> labels(String type) {
        return LABEL.matcher(type)
                .results()
                .map(label -> label.group(1).replace("''", "'"))
                .toList();
    }

    private static Kind kind(String type, String whole) {
        if (type.equals("enum")) {
            return Kind.LABEL;
        }
        if (NUMBERS.contains(type)) {
            return whole.startsWith("tinyint(1)") ? Kind.LABEL : Kind.NUMBER;
        }
        return TIMES.contains(type) ? Kind.TIME : TEXTS.contains(type) ? Kind.TEXT : Kind.OTHER;
    }

    /** One foreign key. */
    private record Key(String child, String parent, List<String> columns) {}

    private static Map<String, SortedMap<String, FanOut>> keys(
            Connection connection,
            Terms terms,
            Map<String, Long> tables,
            Map<String, List<RawColumn>> columns,
            List<String> notes)
            throws SQLException {
        var keys = new LinkedHashMap<String, Key>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MysqlQueries.KEYS)) {
            while (rows.next()) {
                var child = rows.getString(1);
                var parent = rows.getString(4);
                keys.computeIfAbsent(child + "." + rows.getString(2), id -> new Key(child, parent, new ArrayList<>()))
                        .columns()
                        .add(rows.getString(3));
            }
        }
        var found = new TreeMap<String, SortedMap<String, FanOut>>();
        for (var key : keys.values()) {
            var name = String.join(", ", key.columns());
            var fanOut = terms.exact()
                    ? Optional.of(Counted.children(
                            connection,
                            key.parent(),
                            Quoting.mysql(key.parent()),
                            Quoting.mysql(key.child()),
                            Quoting.mysql(key.columns())))
                    : estimated(key, tables, columns);
            fanOut.ifPresentOrElse(
                    one -> found.computeIfAbsent(key.child(), child -> new TreeMap<>())
                            .put(name, one),
                    () -> notes.add(
                            "%s (%s): nothing about its parents: the statistics know single columns; --exact counts"
                                    .formatted(key.child(), name)));
        }
        return found;
    }

    private static Optional<FanOut> estimated(Key key, Map<String, Long> tables, Map<String, List<RawColumn>> columns) {
        long parents = tables.getOrDefault(key.parent(), 0L);
        long children = tables.getOrDefault(key.child(), 0L);
        if (key.columns().size() > 1) {
            return Optional.empty();
        }
        var distinct = columns.getOrDefault(key.child(), List.of()).stream()
                .filter(column -> column.name().equals(key.columns().get(0)))
                .findFirst()
                .map(RawColumn::distinct);
        return Optional.of(new FanOut(
                key.parent(),
                distinct.isEmpty() || parents == 0
                        ? null
                        : (Double) Math.max(0, 1 - distinct.get().estimate(children) / parents),
                new TreeMap<>()));
    }
}
