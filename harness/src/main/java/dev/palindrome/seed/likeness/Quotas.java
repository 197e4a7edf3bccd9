package dev.palindrome.seed.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides rows among different values: each has a whole number of them, and one at least. The frequent ones have what they are due, the
 * others are as frequent as one another. Holds no state that changes, so it is safe for use by several threads.
 */
final class Quotas {

    private final int[] ends;
    private final int rows;
    private final long others;

    private Quotas(int[] parts, int rows, long others) {
        this.ends = parts.clone();
        Arrays.parallelPrefix(ends, Integer::sum);
        this.rows = rows;
        this.others = others;
    }

    /**
     * Divide.
     *
     * @param shares of all rows that the frequent values have; where there are no others, they stand in proportion alone
     * @param others how many values there are besides
     */
    static Quotas of(List<Double> shares, long others, int rows) {
        var weights = shares.stream().mapToDouble(Double::doubleValue).toArray();
        long left = Math.max(0, Math.min(others, (long) rows - weights.length));
        if (left == 0) {
            return new Quotas(divided(weights, rows), rows, 0);
        }
        long due = Math.round(Arrays.stream(weights).sum() * rows);
        int given = (int) Math.max(weights.length, Math.min(rows - left, due));
        return new Quotas(divided(weights, weights.length == 0 ? 0 : given), rows, left);
    }

    /** Divide rows in proportion to weights; what rounding leaves over goes to those that it cost most. */
    private static int[] divided(double[] given, int rows) {
        var weights = Arrays.stream(given).map(weight -> Math.max(1e-9, weight)).toArray();
        int least = weights.length <= rows ? 1 : 0;
        double factor = factor(weights, rows, least);
        var parts = new int[weights.length];
        long left = rows;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (int) Math.max(least, Math.floor(weights[i] * factor));
            left -= parts[i];
        }
        if (left > 0) {
            var order = IntStream.range(0, parts.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> parts[i] - weights[i] * factor))
                    .toList();
            for (int i = 0; i < Math.min(left, parts.length); i++) {
                parts[order.get(i)]++;
            }
        }
        return parts;
    }

    /** Where some are due less than the one row that they have, the others have less. */
    private static double factor(double[] weights, int rows, int least) {
        double factor = rows / Math.max(1e-9, Arrays.stream(weights).sum());
        while (true) {
            int few = 0;
            double sum = 0;
            for (double weight : weights) {
                few += weight * factor < least ? 1 : 0;
                sum += weight * factor < least ? 0 : weight;
            }
            double next = sum == 0 ? factor : (rows - few) / sum;
            if (next >= factor * (1 - 1e-12)) {
                return factor;
            }
            factor = next;
        }
    }

    /** Return how many values are frequent. */
    int frequent() {
        return ends.length;
    }

    /** Return how many values there are besides. */
    long others() {
        return others;
    }

    /** Return how many rows a frequent value has. */
    int rows(int number) {
        return ends[number] - (number == 0 ? 0 : ends[number - 1]);
    }

    /** Return how many rows the others have together. */
    int rest() {
        return rows - given();
    }

    private int given() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Return the number of the value that a place from 0 on belongs to: the frequent ones come first. */
    long number(int place) {
        if (place < given() || others == 0) {
            int found = Arrays.binarySearch(ends, place);
            return Math.min(ends.length - 1, found < 0 ? -found - 1 : found + 1);
        }
        return ends.length + Math.min(others - 1, ((place - given() + 1L) * others - 1) / rest());
    }
}
