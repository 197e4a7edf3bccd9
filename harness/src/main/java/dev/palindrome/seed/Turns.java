package dev.palindrome.seed;

import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.ValueSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among the values of one source that must each come up: labels and the like in the first rows, edges in rows that are
 * reserved for them among the first hundred. Not safe for use by several threads.
 */
final class Turns {

    /** Among so many rows each edge comes up, where they suffice. */
    private static final int EARLY = 100;
    /** Afterwards one row of so many meets an edge. */
    private static final int SELDOM = 64;
    /** So often a value is offered that no row keeps. */
    private static final int OFFERS = 3;

    private static final int LEAST_STRIDE = 2;
    private static final int MOST_STRIDE = 8;

    /** A value that a row was given, and how often one was. */
    private record Offer(Deque<String> queue, int times) {}

    private final Deque<String> labels;
    private final Deque<String> edges = new ArrayDeque<>();
    private final List<String> all;
    private final int early;
    private final int stride;
    private final int place;
    private final Map<String, Offer> offers = new HashMap<>();
    private @Nullable String offered;
    private int visits = -1;
    private int lastRow = -1;

    /**
     * @param start decides which rows are reserved and with which edge they begin, so that columns meet different edges in one row;
     *     columns with the same number meet the same ones
     * @param count how many rows there will be
     */
    Turns(ValueSource source, long start, int count) {
        this.labels = new ArrayDeque<>(source.each());
        this.all = source.edges();
        int size = Math.max(1, all.size());
        for (int i = 0; i < all.size(); i++) {
            edges.add(all.get((i + (int) (start >>> 8 & 0xffff)) % size));
        }
        this.early = Math.min(count, EARLY);
        this.stride = Math.max(LEAST_STRIDE, Math.min(MOST_STRIDE, early / size));
        this.place = (int) (start >>> 32 & 0xffff) % stride;
    }

    /** Return whether the row is kept for an edge that has not come up yet. Rows of other sources do not count. */
    boolean isReserved(int row) {
        if (row != lastRow) {
            lastRow = row;
            visits++;
        }
        // Where rows were made anew, and took edges with them, the rest hurries up.
        boolean late = edges.size() * LEAST_STRIDE >= early - visits && visits % LEAST_STRIDE == place % LEAST_STRIDE;
        return !edges.isEmpty() && (visits % stride == place || late);
    }

    /**
     * Return the value whose turn it is, or null where it is nobody's.
     *
     * @param again whether the server disliked the row before: then what it took with it is offered once more
     * @param distinct whether the column's values must differ
     * @param fair whether edges have a place in the column
     */
    @Nullable
    String next(int row, boolean again, boolean distinct, boolean fair) {
        boolean reserved = isReserved(row);
        if (offered != null) {
            back(offered);
        }
        if (!distinct && !labels.isEmpty()) {
            return offer(labels);
        }
        while (distinct && !edges.isEmpty() && isBlank(edges.getFirst())) {
            // To a key it is the same as the empty text.
            edges.removeFirst();
        }
        return fair && !edges.isEmpty() && (reserved || again) ? offer(edges) : null;
    }

    /** Return what the same row was given in the attempt before, which failed elsewhere, or null. */
    @Nullable
    String same(int row) {
        return row == lastRow ? offered : null;
    }

    private static boolean isBlank(String value) {
        return !value.isEmpty() && value.isBlank();
    }

    /** Return an edge that has come up already, now and then, else null. */
    @Nullable
    String seldom(Dice dice) {
        return edges.isEmpty() && !all.isEmpty() && dice.below(SELDOM) == 0 ? dice.pick(all) : null;
    }

    /** Take note of what an accepted row holds. */
    void accept(@Nullable String value) {
        if (offered != null && !offered.equals(value)) {
            back(offered);
        }
        offered = null;
    }

    /** Offer a value once more that a row took with it. */
    void release(@Nullable String value) {
        if (value != null && offers.containsKey(value)) {
            back(value);
        }
    }

    private String offer(Deque<String> queue) {
        var value = queue.removeFirst();
        var before = offers.get(value);
        offers.put(value, new Offer(queue, before == null ? 1 : before.times + 1));
        offered = value;
        return value;
    }

    private void back(String value) {
        offered = null;
        var offer = offers.get(value);
        if (offer != null && offer.times < OFFERS && !offer.queue.contains(value)) {
            offer.queue.addLast(value);
        }
    }
}
