package dev.palindrome.seed;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a table piece by piece, and keeps of them what others need to know. */
final class RowSupply implements Supply {

    /** So many rows are made, judged and written at once. */
    static final int PIECE = 10_000;

    private final Batch batch;
    private final List<String> columns;
    private final int first;
    private final int count;
    private final List<Map<String, @Nullable String>> demanded;
    private final Tally tally;
    private final List<Parents.Collected> collected;
    private int next;
    private @Nullable String refusal;

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
        int end = Math.min(count, next + PIECE);
        var given = new ArrayList<Batch.Given>(end - next);
        for (int i = next; i < end; i++) {
            given.add(
                    i < demanded.size()
                            ? new Batch.Given("", first + i, demanded.get(i))
                            : new Batch.Given("", first + i, Map.of()));
        }
        next = end;
        var rows = new ArrayList<List<@Nullable String>>(given.size());
        for (var row : batch.rows(given, columns).values()) {
            rows.add(Batch.line(row, columns));
        }
        // A piece of which no row could be made ends it: what keys and conditions allow is used up.
        return rows;
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
        if (refusal == null) {
            refusal = fitted.refusal();
        }
    }

    /** Return why the server refused one of the rows, or null where it took all. */
    @Nullable
    String refusal() {
        return refusal;
    }
}
