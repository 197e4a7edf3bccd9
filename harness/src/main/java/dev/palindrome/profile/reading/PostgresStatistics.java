package dev.palindrome.profile.reading;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The statistics of PostgreSQL. Values of a text column do not even leave the server where they are not allowed. */
final class PostgresStatistics implements Statistics {

    @Override
    public String engine() {
        return "postgresql";
    }

    @Override
    public void begin(Connection connection, Terms terms) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // All of it ends with the transaction: a pooled session is handed on as it was.
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local statement_timeout = " + terms.timeout().toMillis());
            statement.execute("set local lock_timeout = '1s'");
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local search_path = pg_catalog");
        }
        refuseUnknown(connection, terms);
    }

    private static void refuseUnknown(Connection connection, Terms terms) throws SQLException {
        var known = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PostgresQueries.SCHEMAS)) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        for (var schema : new TreeSet<>(terms.schemas())) {
            if (!known.contains(schema)) {
                throw new ConfigurationException("--schema names \"%s\", but the database has no such schema; it has %s"
                        .formatted(schema, String.join(", ", known)));
            }
        }
    }

    @Override
    public List<RawTable> read(Connection connection, Terms terms, List<String> notes) throws SQLException {
        var tables = new ArrayList<RawTable>();
        var known = tables(connection, terms, notes);
        var columns = columns(connection, known, terms);
        var keys = new PostgresKeys(known, columns).read(connection, terms, notes);
        for (var table : known.values()) {
            tables.add(new RawTable(
                    table.name(),
                    table.rows(),
                    columns.getOrDefault(table.id(), List.of()),
                    keys.getOrDefault(table.id(), new TreeMap<String, FanOut>())));
        }
        return tables;
    }

    /** A table that has statistics. */
    record Known(long id, String schema, String own, long rows) {

        String name() {
            return schema + "." + own;
        }
    }

    private static Map<Long, Known> tables(Connection connection, Terms terms, List<String> notes) throws SQLException {
        var known = new TreeMap<Long, Known>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PostgresQueries.TABLES)) {
            while (rows.next()) {
                var name = rows.getString("schema") + "." + rows.getString("name");
                if (!terms.wants(rows.getString("schema"))) {
                    continue;
                }
                boolean empty = rows.getLong("rows") == 0;
                if (!rows.getBoolean("readable")) {
                    notes.add("%s: left out: this user may not read it, so that the server hides its statistics"
                            .formatted(name));
                } else if (rows.getBoolean("hidden")) {
                    notes.add(
                            "%s: left out: its row-level security hides its statistics from this user".formatted(name));
                } else if (rows.getLong("rows") < 0 || !empty && !rows.getBoolean("analyzed")) {
                    notes.add("%s: left out: ANALYZE has never run on it".formatted(name));
                } else {
                    known.put(
                            rows.getLong("id"),
                            new Known(
                                    rows.getLong("id"),
                                    rows.getString("schema"),
                                    rows.getString("name"),
                                    rows.getLong("rows")));
                }
            }
        }
        return known;
    }

    private static Map<Long, List<RawColumn>> columns(Connection connection, Map<Long, Known> known, Terms terms)
            throws SQLException {
        var columns = new HashMap<Long, List<RawColumn>>();
        try (var question = connection.prepareStatement(PostgresQueries.COLUMNS)) {
            question.setArray(1, connection.createArrayOf("int8", known.keySet().toArray()));
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    var table = known.get(rows.getLong("id"));
                    if (table != null) {
                        columns.computeIfAbsent(table.id(), id -> new ArrayList<>())
                                .add(column(connection, table, rows, terms));
                    }
                }
            }
        }
        return columns;
    }

    private static RawColumn column(Connection connection, Known table, ResultSet row, Terms terms)
            throws SQLException {
        var name = row.getString("name");
        var kind = Kind.valueOf(row.getString("kind"));
        boolean key = row.getBoolean("key");
        double nulls = row.getDouble("nulls");
        if (row.wasNull()) {
            return new RawColumn(name, kind, key, null, null, List.of(), List.of(), null);
        }
        var distinct = distinct(row.getDouble("different"), nulls);
        boolean allowed = terms.allowance().allows(table.name(), name, kind, distinct == null ? 0 : distinct.count());
        boolean ordered = (kind == Kind.NUMBER || kind == Kind.TIME) && !key && !Personal.looks(name);
        var values = new PostgresValues(connection, row.getLong("id"), name, row.getBoolean("inherited"));
        List<Double> numbers = ordered ? values.frequentNumbers(kind) : List.of();
        List<String> texts = allowed ? values.frequentTexts(row.getBoolean("truth")) : List.of();
        var frequent = new ArrayList<Frequent>();
        var shares = doubles(row.getArray("shares"));
        for (int i = 0; i < shares.size(); i++) {
            frequent.add(new Frequent(
                    Math.min(1, shares.get(i) / Math.max(1e-9, 1 - nulls)),
                    i < texts.size() ? texts.get(i) : null,
                    i < numbers.size() ? numbers.get(i) : null));
        }
        return new RawColumn(
                name,
                kind,
                key,
                nulls,
                distinct,
                frequent,
                ordered ? values.bounds(kind) : List.of(),
                kind == Kind.TEXT ? values.length(row.getInt("width")) : null);
    }

    /** A negative number is a share of all rows, those with NULL among them. */
    private static @Nullable Distinct distinct(double different, double nulls) {
        if (different == 0) {
            return null;
        }
        return different > 0
                ? Distinct.count(different)
                : Distinct.share(Math.min(1, -different / Math.max(1e-9, 1 - nulls)));
    }

    static List<Double> doubles(@Nullable Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> number == null ? Double.NaN : ((Number) number).doubleValue())
                .toList();
    }
}
