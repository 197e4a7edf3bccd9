package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.StoredRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes many rows and has the server judge what is not understood here: rows that it dislikes are made anew, a few times. */
final class Batch {

    static final int ROUNDS = 8;
    /** After so many rows in a row that could not be made, a key has no more values to give. */
    private static final int GIVE_UP = 40;

    private final Filling filling;
    private final Connection connection;
    private final Demand demand;
    private final List<Condition> doubtful;
    private final RowMaker maker;
    private final Repairs repairs;
    private final Donors donors;
    private String refusal = "no row fits its keys and conditions";

    Batch(Filling filling, Connection connection, Demand demand, List<Condition> conditions, RowMaker maker) {
        this.filling = filling;
        this.connection = connection;
        this.demand = demand;
        this.doubtful =
                conditions.stream().filter(condition -> !condition.exact()).toList();
        this.maker = maker;
        this.repairs = new Repairs(filling, connection, demand, doubtful);
        this.donors = new Donors(demand, doubtful, conditions);
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
        return rows(given, wanted, 0);
    }

    /** Make them of other values than in the rounds before. */
    TreeMap<Integer, Map<String, @Nullable String>> rows(List<Given> given, List<String> wanted, int first)
            throws SQLException {
        var made = new TreeMap<Integer, Map<String, @Nullable String>>();
        var missing = new BitSet();
        missing.set(0, given.size());
        for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
            make(missing, first + round, given, made);
            var broken = broken(missing, made, given, wanted);
            if (!broken.isEmpty() && repairs.know(wanted)) {
                repair(List.copyOf(broken.keySet()), made, given, wanted);
                broken = broken(broken.keySet(), made, given, wanted);
            }
            if (!broken.isEmpty() && round > 0) {
                if (lend(broken, made, wanted, first + round)) {
                    broken = broken(broken.keySet(), made, given, wanted);
                }
            }
            missing = new BitSet();
            for (int row : broken.keySet()) {
                Optional.ofNullable(made.remove(row)).ifPresent(maker::release);
                missing.set(row);
            }
        }
        return made;
    }

    /** Take back a row that the server did not take. */
    void release(Map<String, @Nullable String> row) {
        maker.release(row);
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

    /** Put rows right as far as the server can compute what they should hold. */
    private void repair(
            List<Integer> rows,
            Map<Integer, Map<String, @Nullable String>> made,
            List<Given> given,
            List<String> wanted) {
        try {
            var repaired = repairs.of(offered(rows, made, given, wanted), wanted);
            for (int i = 0; i < rows.size(); i++) {
                exchange(rows.get(i), repaired.get(i), made);
            }
        } catch (SQLException refused) {
            // One sum that is too large refuses them all: the others are in one half or the other. Alone a row is made
            // anew.
            int half = rows.size() / 2;
            if (half > 0) {
                repair(rows.subList(0, half), made, given, wanted);
                repair(rows.subList(half, rows.size()), made, given, wanted);
            }
        }
    }

    /** Give rows the values of others that break nothing; return whether there were any to give. */
    private boolean lend(
            SortedMap<Integer, BitSet> broken,
            Map<Integer, Map<String, @Nullable String>> made,
            List<String> wanted,
            int round) {
        boolean last = round % ROUNDS >= ROUNDS / 2;
        boolean lent = false;
        for (var one : broken.entrySet()) {
            var values = donors.instead(one.getValue(), wanted, one.getKey() + round, last);
            values.ifPresent(known -> exchange(one.getKey(), known, made));
            lent |= values.isPresent();
        }
        return lent;
    }

    private void exchange(
            int row, Map<String, @Nullable String> values, Map<Integer, Map<String, @Nullable String>> made) {
        var before = made.getOrDefault(row, Map.of());
        made.put(row, maker.exchange(before, Repairs.over(before, values)));
    }

    private static List<StoredRow> offered(
            List<Integer> rows,
            Map<Integer, Map<String, @Nullable String>> made,
            List<Given> given,
            List<String> wanted) {
        return rows.stream()
                .map(row -> new StoredRow(given.get(row).address(), line(made.getOrDefault(row, Map.of()), wanted)))
                .toList();
    }

    /** Return the rows that the server dislikes, each with the numbers of the conditions that it breaks. */
    private SortedMap<Integer, BitSet> broken(
            BitSet candidates, Map<Integer, Map<String, @Nullable String>> made, List<Given> given, List<String> wanted)
            throws SQLException {
        return doubtful.isEmpty()
                ? new TreeMap<>()
                : broken(candidates.stream().boxed().toList(), made, given, wanted);
    }

    private SortedMap<Integer, BitSet> broken(
            Collection<Integer> candidates,
            Map<Integer, Map<String, @Nullable String>> made,
            List<Given> given,
            List<String> wanted)
            throws SQLException {
        var broken = new TreeMap<Integer, BitSet>();
        var rows = candidates.stream().filter(made::containsKey).toList();
        if (rows.isEmpty()) {
            return broken;
        }
        try {
            var answers = filling.broken(
                    connection,
                    demand.table(),
                    wanted,
                    offered(rows, made, given, wanted),
                    doubtful.stream().map(Condition::sql).toList());
            for (int i = 0; i < answers.size(); i++) {
                int condition = i;
                var answer = answers.get(i).orElseGet(BitSet::new);
                if (!answer.isEmpty()) {
                    refusal =
                            "no row was found that satisfies " + doubtful.get(i).name();
                }
                answer.stream()
                        .forEach(index -> broken.computeIfAbsent(rows.get(index), row -> new BitSet())
                                .set(condition));
            }
        } catch (SQLException unreadable) {
            // The load says which value the server cannot read, and keeps the other rows.
            return new TreeMap<>();
        }
        for (var row : rows) {
            donors.learn(made.getOrDefault(row, Map.of()), broken.getOrDefault(row, new BitSet()));
        }
        return broken;
    }

    static List<@Nullable String> line(Map<String, @Nullable String> row, List<String> columns) {
        if (row instanceof Row made) {
            return made.line(columns);
        }
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
