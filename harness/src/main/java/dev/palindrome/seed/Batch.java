package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.StoredRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes many rows and has the server judge what is not understood here: rows that it dislikes are made anew, a few times. */
final class Batch {

    private static final int ROUNDS = 8;
    /** After so many rows in a row that could not be made, a key has no more values to give. */
    private static final int GIVE_UP = 40;

    private final Filling filling;
    private final Connection connection;
    private final Demand demand;
    private final List<Condition> doubtful;
    private final RowMaker maker;
    private String refusal = "no row fits its keys and conditions";

    Batch(Filling filling, Connection connection, Demand demand, List<Condition> conditions, RowMaker maker) {
        this.filling = filling;
        this.connection = connection;
        this.demand = demand;
        this.doubtful =
                conditions.stream().filter(condition -> !condition.exact()).toList();
        this.maker = maker;
    }

    /** Return whether the server judges the rows as well, so that its connection is needed to make them. */
    boolean asksTheServer() {
        return !doubtful.isEmpty();
    }

    /** Return why rows were given up, where some were. */
    String refusal() {
        return refusal;
    }

    /**
     * A row to be made.
     *
     * @param address where it is stored, or nothing for a new one
     * @param number its number in the table, which its values depend on
     * @param values what it has already
     */
    record Given(String address, int number, Map<String, @Nullable String> values) {}

    /**
     * Make rows, or what they lack.
     *
     * @param given the rows with what they have
     * @param wanted the columns to be made
     * @return the rows that could be made, by their index
     */
    TreeMap<Integer, Map<String, @Nullable String>> rows(List<Given> given, List<String> wanted) throws SQLException {
        var made = new TreeMap<Integer, Map<String, @Nullable String>>();
        var missing = new BitSet();
        missing.set(0, given.size());
        for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
            make(missing, round, given, made);
            var broken = broken(missing, made, given, wanted);
            for (int row = broken.nextSetBit(0); row >= 0; row = broken.nextSetBit(row + 1)) {
                Optional.ofNullable(made.remove(row)).ifPresent(maker::release);
            }
            missing = broken;
        }
        return made;
    }

    private void make(BitSet missing, int round, List<Given> given, Map<Integer, Map<String, @Nullable String>> made) {
        int failures = 0;
        for (int row = missing.nextSetBit(0); row >= 0 && failures < GIVE_UP; row = missing.nextSetBit(row + 1)) {
            var one = maker.make(given.get(row).number(), round, given.get(row).values());
            failures = one.isPresent() ? 0 : failures + 1;
            if (one.isPresent()) {
                made.put(row, one.get());
            }
        }
    }

    private BitSet broken(
            BitSet candidates, Map<Integer, Map<String, @Nullable String>> made, List<Given> given, List<String> wanted)
            throws SQLException {
        var broken = new BitSet();
        var rows = candidates.stream().filter(made::containsKey).boxed().toList();
        if (doubtful.isEmpty() || rows.isEmpty()) {
            return broken;
        }
        var offered = rows.stream()
                .map(row -> new StoredRow(given.get(row).address(), line(made.getOrDefault(row, Map.of()), wanted)))
                .toList();
        try {
            var answers = filling.broken(
                    connection,
                    demand.table(),
                    wanted,
                    offered,
                    doubtful.stream().map(Condition::sql).toList());
            for (int i = 0; i < answers.size(); i++) {
                var answer = answers.get(i).orElseGet(BitSet::new);
                if (!answer.isEmpty()) {
                    refusal =
                            "no row was found that satisfies " + doubtful.get(i).name();
                }
                answer.stream().forEach(index -> broken.set(rows.get(index)));
            }
        } catch (SQLException unreadable) {
            // The load says which value the server cannot read, and keeps the other rows.
            return new BitSet();
        }
        return broken;
    }

    static List<@Nullable String> line(Map<String, @Nullable String> row, List<String> columns) {
        var line = new ArrayList<@Nullable String>(columns.size());
        columns.forEach(column -> line.add(row.get(column)));
        return line;
    }

    static Map<String, @Nullable String> named(List<@Nullable String> values, List<String> columns) {
        Map<String, @Nullable String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return row;
    }
}
