package dev.palindrome.seed;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a table piece by piece, and keeps of them what others need to know. */
final class RowSupply implements Supply {

    /** So many rows are made, judged and written at once. */
    static final int PIECE = 10_000;

    /** So often rows that the server refused are made anew: while some of them get in, and where none does. */
    private static final int ROUNDS = 20;

    private static final int FEW_ROUNDS = 2;

    /** So many rows may be made anew in any case. */
    private static final int ENOUGH = 10_000;

    /** So many rows show whether any gets in. */
    private static final int SAMPLE = 1000;

    private final Batch batch;
    private final List<String> columns;
    private final int first;
    private final int count;
    private final List<Map<String, @Nullable String>> demanded;
    private final Tally tally;
    private final List<Parents.Collected> collected;
    private final Queue<List<Batch.Given>> handed = new ConcurrentLinkedQueue<>();
    private List<Refused> refused = new ArrayList<>();
    private final List<Batch.Given> unlucky = new ArrayList<>();
    private List<Batch.Given> repeated = List.of();
    private int round;
    private int next;
    private long taken;
    private long repeats;
    private @Nullable String refusal;

    /** A row that the server did not take. */
    private record Refused(Batch.Given given, List<@Nullable String> values) {}

    /**
     * @param first the number of the first row
     * @param count how many rows there shall be
     * @param demanded values that the first of them must have
     */
    RowSupply(
            Batch batch,
            List<String> columns,
            int first,
            int count,
            List<Map<String, @Nullable String>> demanded,
            Tally tally,
            List<Parents.Collected> collected) {
        this.batch = batch;
        this.columns = columns;
        this.first = first;
        this.count = Math.max(count, demanded.size());
        this.demanded = demanded;
        this.tally = tally;
        this.collected = collected;
    }

    @Override
    public List<List<@Nullable String>> next() throws SQLException {
        var given = round == 0 ? piece() : repeatedPiece();
        var made = batch.rows(given, columns, round * Batch.ROUNDS);
        var rows = new ArrayList<List<@Nullable String>>(given.size());
        for (var row : made.values()) {
            rows.add(Batch.line(row, columns));
        }
        handed.add(made.keySet().stream().map(given::get).toList());
        if (made.size() < given.size() && made.size() * 2 > given.size()) {
            // A few that were in no luck: others are made behind all rows.
            IntStream.range(0, given.size())
                    .filter(i -> !made.containsKey(i))
                    .mapToObj(given::get)
                    .forEach(unlucky::add);
        }
        // A piece of which no row could be made ends it: what keys and conditions allow is used up.
        return rows;
    }

    private List<Batch.Given> piece() {
        int end = Math.min(count, next + PIECE);
        var given = new ArrayList<Batch.Given>(end - next);
        for (int i = next; i < end; i++) {
            given.add(
                    i < demanded.size()
                            ? new Batch.Given("", first + i, demanded.get(i))
                            : new Batch.Given("", first + i, Map.of()));
        }
        next = end;
        return given;
    }

    private List<Batch.Given> repeatedPiece() {
        int end = Math.min(repeated.size(), next + PIECE);
        var given = repeated.subList(next, end);
        next = end;
        return given;
    }

    @Override
    public void taken(List<List<@Nullable String>> rows, Fitted fitted) {
        var kept = fitted.kept();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            tally.add(rows.get(i));
            for (var keys : collected) {
                keys.add(rows.get(i));
            }
        }
        var given = handed.remove();
        for (int i = kept.nextClearBit(0); i < rows.size(); i = kept.nextClearBit(i + 1)) {
            refused.add(new Refused(given.get(i), rows.get(i)));
        }
        taken += kept.cardinality();
        if (refusal == null) {
            refusal = fitted.refusal();
        }
    }

    /**
     * Start anew with the rows that the server refused, to be made of other values. Call it when all rows have been taken or refused.
     *
     * @return whether that is worth a try
     */
    boolean again() {
        boolean vain = tally.rows() == 0;
        boolean enough = round >= ROUNDS && (taken == 0 || repeats > ENOUGH);
        boolean none = refused.isEmpty() && unlucky.isEmpty();
        if (none || enough || vain && round >= FEW_ROUNDS) {
            return false;
        }
        refused.forEach(row -> batch.release(Batch.named(row.values, columns)));
        repeated = Stream.concat(refused.stream().map(Refused::given), unlucky.stream())
                .limit(vain ? SAMPLE : Integer.MAX_VALUE)
                .toList();
        refused = new ArrayList<>();
        unlucky.clear();
        handed.clear();
        taken = 0;
        next = 0;
        repeats += repeated.size();
        round++;
        return true;
    }

    /** Return why the server refused one of the rows, or null where it took all. */
    @Nullable
    String refusal() {
        return refusal;
    }
}
