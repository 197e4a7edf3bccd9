package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that children can point to, read once for each set of columns. */
final class Parents {

    /** So many keys of a parent are kept at most. */
    static final int LIMIT = 20_000;

    private final Filling filling;
    private final Connection connection;
    private final Map<Target, Keys> known = new HashMap<>();

    private record Target(TableName table, List<String> columns) {}

    /** Keys of one parent, found by the values of some of their columns. */
    static final class Keys {

        static final Keys NONE = new Keys(List.of());

        private final List<List<String>> tuples;
        private final Map<List<Integer>, Map<List<String>, List<List<String>>>> indexes = new HashMap<>();

        Keys(List<List<String>> tuples) {
            this.tuples = tuples;
        }

        /** Return the keys that have these values at these places, in order. */
        List<List<String>> with(List<Integer> places, List<String> values) {
            return places.isEmpty()
                    ? tuples
                    : indexes.computeIfAbsent(places, this::index).getOrDefault(values, List.of());
        }

        boolean isEmpty() {
            return tuples.isEmpty();
        }

        private Map<List<String>, List<List<String>>> index(List<Integer> places) {
            var index = new HashMap<List<String>, List<List<String>>>();
            for (var tuple : tuples) {
                index.computeIfAbsent(places.stream().map(tuple::get).toList(), values -> new ArrayList<>())
                        .add(tuple);
            }
            return index;
        }
    }

    Parents(Filling filling, Connection connection) {
        this.filling = filling;
        this.connection = connection;
    }

    Keys of(ForeignKeyShape key) throws SQLException {
        var target = new Target(key.parent(), key.parentColumns());
        var keys = known.get(target);
        if (keys == null) {
            keys = new Keys(filling.keys(connection, key.parent(), key.parentColumns(), LIMIT));
            known.put(target, keys);
        }
        return keys;
    }

    /** Note the keys of a table that was empty, so that they need not be read. */
    void offer(TableName table, Collected collected) {
        collected.tuples.forEach(
                (columns, tuples) -> known.put(new Target(table, columns), new Keys(List.copyOf(tuples))));
    }

    /** Collects keys of rows that are written, as many as children need. */
    static final class Collected {

        private final Map<List<String>, Set<List<String>>> tuples = new LinkedHashMap<>();
        private final List<String> columns;
        private final int limit;

        /**
         * @param columns the columns of the rows
         * @param targets the column sets whose values are collected
         * @param limit how many at most
         */
        Collected(List<String> columns, Collection<List<String>> targets, int limit) {
            this.columns = columns;
            this.limit = limit;
            targets.forEach(target -> tuples.put(target, new LinkedHashSet<>()));
        }

        static Collected forChildren(List<String> columns, Collection<List<String>> targets) {
            return new Collected(columns, targets, LIMIT);
        }

        /** Note the keys of a row: its values in the order of the columns. A key with a NULL in it is none. */
        void add(List<@Nullable String> row) {
            tuples.forEach((target, found) -> {
                if (found.size() < limit) {
                    var tuple = new ArrayList<String>(target.size());
                    for (var column : target) {
                        int place = columns.indexOf(column);
                        var value = place < 0 ? null : row.get(place);
                        if (value != null) {
                            tuple.add(value);
                        }
                    }
                    if (tuple.size() == target.size()) {
                        found.add(tuple);
                    }
                }
            });
        }

        /** Forget them: the rows are made anew. */
        void clear() {
            tuples.values().forEach(Set::clear);
        }

        Set<List<String>> of(List<String> target) {
            return tuples.getOrDefault(target, Set.of());
        }
    }

    /** Forget what was read of a table that got rows since. */
    void forget(TableName table) {
        known.keySet().removeIf(target -> target.table.equals(table));
    }
}
