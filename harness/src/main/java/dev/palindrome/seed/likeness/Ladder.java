package dev.palindrome.seed.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of an ordered column and how many rows each has: as many different ones as were asked for, and so spread as the quantiles
 * tell. Values are steps, the smallest differences that the column can spell. Holds no state that changes, so it is safe for use by
 * several threads.
 */
final class Ladder {

    /** So many different values are kept in memory; more are computed, and some of them may coincide. */
    private static final int KEPT = 100_000;
    /** So many times as many slots are tried at most. */
    private static final int MORE = 8;

    private final Line line;
    private final Spelling spelling;
    private final Slots slots;
    private final Quotas quotas;
    private final long[] steps;
    private final int[] ends;

    /**
     * Build.
     *
     * @param common shares of the frequent values, the most frequent first
     * @param others how many other values there are
     */
    Ladder(Line line, Spelling spelling, List<Double> common, long others, int rows) {
        this.line = line;
        this.spelling = spelling;
        var wanted = Quotas.of(common, others, rows);
        var lengths = new ArrayList<Double>();
        for (int i = 0; i < wanted.frequent(); i++) {
            lengths.add((double) wanted.rows(i) / Math.max(1, rows));
        }
        this.slots = new Slots(lengths, (from, to) -> line.at(to) - line.at(from));
        long found = slotsFor(wanted.others(), wanted.rest());
        if (wanted.others() + wanted.frequent() > KEPT) {
            this.quotas = Quotas.of(common, found, rows);
            this.steps = new long[0];
            this.ends = new int[0];
            return;
        }
        this.quotas = wanted;
        var rungs = new Rungs(spelling, line.at(0) >= 0);
        for (int i = 0; i < wanted.frequent(); i++) {
            rungs.addFrequent(step(slots.frequent(i)), wanted.rows(i));
        }
        for (long i = 0; i < found; i++) {
            int part = (int) ((i + 1) * wanted.rest() / found - i * wanted.rest() / found);
            rungs.addOther(step(slots.other((i + 0.5) / found)), part);
        }
        var all = rungs.withOthers((int) wanted.others());
        this.steps = all.keySet().stream().mapToLong(Long::longValue).toArray();
        this.ends = all.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
    }

    /**
     * Return in how many slots as many different values lie: where values lie close together, several slots are spelled the same, and a
     * column with so many values has the others elsewhere.
     */
    private long slotsFor(long wanted, int rows) {
        long few = wanted;
        long many = Math.max(wanted, Math.min(rows, MORE * wanted));
        if (wanted < 2 || different(wanted) >= wanted) {
            return wanted;
        }
        while (many - few > Math.max(1, wanted / 100)) {
            long middle = (few + many) / 2;
            if (different(middle) < wanted) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return many;
    }

    /** Of many slots some are looked at. */
    private long different(long count) {
        long different = 0;
        long looks = Math.min(count, KEPT);
        for (long look = 0; look < looks; look++) {
            long i = look * count / looks;
            boolean same = i > 0 && step(slots.other((i - 0.5) / count)) == step(slots.other((i + 0.5) / count));
            different += same ? 0 : 1;
        }
        return different * count / Math.max(1, looks);
    }

    private long step(double place) {
        return spelling.step(line.at(place));
    }

    /** Return how the value is spelled that a place from 0 on belongs to. */
    String at(int place) {
        if (steps.length > 0) {
            int found = Arrays.binarySearch(ends, place);
            return spelling.spell(steps[Math.min(steps.length - 1, found < 0 ? -found - 1 : found + 1)]);
        }
        long number = quotas.number(place);
        long other = number - quotas.frequent();
        return spelling.spell(step(
                other < 0 ? slots.frequent((int) number) : slots.other((other + 0.5) / Math.max(1, quotas.others()))));
    }
}
