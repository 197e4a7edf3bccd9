package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that children can point to, read once for each set of columns. */
final class Parents {

    private static final int LIMIT = 20_000;

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

    /**
     * Note the rows of a table that was empty, so that their keys need not be read.
     *
     * @param targets the column sets that children point to
     */
    void offer(TableName table, List<Map<String, @Nullable String>> rows, Set<List<String>> targets) {
        for (var columns : targets) {
            var tuples = new LinkedHashSet<List<String>>();
            for (var row : rows) {
                var tuple = new ArrayList<String>();
                for (var column : columns) {
                    var value = row.get(column);
                    if (value != null) {
                        tuple.add(value);
                    }
                }
                if (tuple.size() == columns.size() && tuples.size() < LIMIT) {
                    tuples.add(tuple);
                }
            }
            known.put(new Target(table, columns), new Keys(List.copyOf(tuples)));
        }
    }

    /** Forget what was read of a table that got rows since. */
    void forget(TableName table) {
        known.keySet().removeIf(target -> target.table.equals(table));
    }
}
