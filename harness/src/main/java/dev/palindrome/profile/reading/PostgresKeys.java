package dev.palindrome.profile.reading;

import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.reading.PostgresStatistics.Known;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How children spread over their parents: estimated by the statistics, or counted where that is allowed. */
record PostgresKeys(Map<Long, Known> tables, Map<Long, List<RawColumn>> columns) {

    /** One foreign key. */
    private record Key(Known child, Known parent, List<String> names) {

        String name() {
            return String.join(", ", names);
        }
    }

    Map<Long, SortedMap<String, FanOut>> read(Connection connection, Terms terms, List<String> notes)
            throws SQLException {
        var found = new HashMap<Long, SortedMap<String, FanOut>>();
        try (var question = connection.prepareStatement(PostgresQueries.KEYS)) {
            question.setArray(
                    1, connection.createArrayOf("int8", tables.keySet().toArray()));
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    var child = tables.get(rows.getLong("child"));
                    var parent = tables.get(rows.getLong("parent"));
                    if (child == null || parent == null) {
                        continue;
                    }
                    var names =
                            Arrays.asList((String[]) rows.getArray("columns").getArray());
                    var key = new Key(child, parent, names);
                    if (terms.exact()) {
                        put(found, key, counted(connection, key));
                    } else if (names.size() == 1) {
                        put(found, key, estimated(key));
                    } else {
                        notes.add(
                                "%s (%s): nothing about its parents: the statistics know single columns; --exact counts"
                                        .formatted(child.name(), key.name()));
                    }
                }
            }
        }
        return found;
    }

    private static void put(Map<Long, SortedMap<String, FanOut>> found, Key key, FanOut fanOut) {
        found.computeIfAbsent(key.child().id(), id -> new TreeMap<>()).put(key.name(), fanOut);
    }

    private FanOut estimated(Key key) {
        var column = columns.getOrDefault(key.child().id(), List.of()).stream()
                .filter(one -> one.name().equals(key.names().get(0)))
                .findFirst();
        double values = key.child().rows() * (1 - column.map(RawColumn::nulls).orElse(0.0));
        var distinct = column.map(RawColumn::distinct);
        return new FanOut(
                key.parent().name(),
                distinct.isEmpty() || key.parent().rows() == 0
                        ? null
                        : (Double) Math.max(
                                0,
                                1
                                        - distinct.get().estimate(values)
                                                / key.parent().rows()),
                new TreeMap<>());
    }

    private static FanOut counted(Connection connection, Key key) throws SQLException {
        return Counted.children(
                connection,
                key.parent().name(),
                quoted(key.parent()),
                quoted(key.child()),
                Quoting.standard(key.names()));
    }

    private static String quoted(Known table) {
        return Quoting.standard(table.schema()) + "." + Quoting.standard(table.own());
    }
}
