package dev.palindrome.profile.reading;

import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The statistics of SQLite, which are few: sqlite_stat1 of ANALYZE. With consent its tables are counted. */
final class SqliteStatistics implements Statistics {

    @Override
    public String engine() {
        return "sqlite";
    }

    @Override
    public void begin(Connection connection, Terms terms) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
        }
        connection.setAutoCommit(false);
    }

    @Override
    public List<RawTable> read(Connection connection, Terms terms, List<String> notes) throws SQLException {
        var counted = stat1(connection);
        var tables = new ArrayList<RawTable>();
        for (var name : names(
                connection,
                "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name")) {
            var indexes = counted.get(name);
            if (terms.exact()) {
                tables.add(exact(connection, terms, name));
            } else if (indexes != null) {
                tables.add(estimated(connection, name, indexes));
            } else {
                notes.add("%s: left out: ANALYZE has never run on it, or it has no index; --exact counts"
                        .formatted(name));
            }
        }
        return tables;
    }

    /** What ANALYZE says of a table: its rows, and how many rows have the same value in an index's first column. */
    private record Indexed(long rows, Map<String, Double> same) {}

    private static Map<String, Indexed> stat1(Connection connection) throws SQLException {
        var found = new HashMap<String, Indexed>();
        if (names(connection, "select name from sqlite_master where name = 'sqlite_stat1'")
                .isEmpty()) {
            return found;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.tbl, s.stat, (select i.name from pragma_index_info(s.idx) i where i.seqno = 0)
                        from sqlite_stat1 s
                        """)) {
            while (rows.next()) {
                var numbers = rows.getString(2).split(" ");
                long count = Long.parseLong(numbers[0]);
                var indexed = found.computeIfAbsent(rows.getString(1), table -> new Indexed(count, new HashMap<>()));
                var column = rows.getString(3);
                if (column != null && numbers.length > 1) {
                    indexed.same().put(column, Double.parseDouble(numbers[1]));
                }
            }
        }
        return found;
    }

    private static RawTable estimated(Connection connection, String table, Indexed indexed) throws SQLException {
        var columns = new ArrayList<RawColumn>();
        for (var column : columns(connection, table)) {
            var same = indexed.same().get(column.name());
            var distinct = same == null
                    ? null
                    : same <= 1 ? Distinct.share(1) : Distinct.count(Math.rint(indexed.rows() / same));
            columns.add(new RawColumn(
                    column.name(), column.kind(), column.key(), null, distinct, List.of(), List.of(), null));
        }
        return new RawTable(table, indexed.rows(), columns, new TreeMap<>());
    }

    private static RawTable exact(Connection connection, Terms terms, String table) throws SQLException {
        long rows = Long.parseLong(names(connection, "select count(*) from " + Quoting.standard(table))
                .get(0));
        var columns = new ArrayList<RawColumn>();
        for (var column : columns(connection, table)) {
            columns.add(new SqliteColumn(connection, table, column, rows).read(terms));
        }
        return new RawTable(table, rows, columns, keys(connection, table));
    }

    /** A column as it is declared. */
    record Declared(String name, Kind kind, boolean key) {}

    private static List<Declared> columns(Connection connection, String table) throws SQLException {
        var pointing = new ArrayList<String>();
        keyColumns(connection, table).values().forEach(key -> pointing.addAll(key.columns()));
        var columns = new ArrayList<Declared>();
        try (var question =
                connection.prepareStatement("select name, type, pk from pragma_table_info(?) order by cid")) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    var name = rows.getString(1);
                    columns.add(
                            new Declared(name, kind(rows.getString(2)), rows.getInt(3) > 0 || pointing.contains(name)));
                }
            }
        }
        return columns;
    }

    private static Kind kind(String declared) {
        var type = declared.toUpperCase(Locale.ROOT);
        if (type.contains("BOOL")) {
            return Kind.LABEL;
        }
        if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB")) {
            return Kind.TEXT;
        }
        boolean number = type.contains("INT")
                || type.contains("REAL")
                || type.contains("FLOA")
                || type.contains("DOUB")
                || type.contains("NUM")
                || type.contains("DEC");
        return number ? Kind.NUMBER : type.contains("DATE") || type.contains("TIME") ? Kind.TIME : Kind.OTHER;
    }

    private record Key(String parent, List<String> columns) {}

    private static Map<Integer, Key> keyColumns(Connection connection, String table) throws SQLException {
        var keys = new LinkedHashMap<Integer, Key>();
        try (var question = connection.prepareStatement(
                "select id, \"table\", \"from\" from pragma_foreign_key_list(?) order by id, seq")) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    var parent = rows.getString(2);
                    keys.computeIfAbsent(rows.getInt(1), id -> new Key(parent, new ArrayList<>()))
                            .columns()
                            .add(rows.getString(3));
                }
            }
        }
        return keys;
    }

    private static SortedMap<String, FanOut> keys(Connection connection, String table) throws SQLException {
        var found = new TreeMap<String, FanOut>();
        for (var key : keyColumns(connection, table).values()) {
            found.put(
                    String.join(", ", key.columns()),
                    Counted.children(
                            connection,
                            key.parent(),
                            Quoting.standard(key.parent()),
                            Quoting.standard(table),
                            Quoting.standard(key.columns())));
        }
        return found;
    }

    private static List<String> names(Connection connection, String question) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
