package dev.palindrome.profile;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Where the values of an ordered column lie: for some per cents the value that so many of a hundred do not exceed. Numbers are rounded
 * to two digits, times to the month.
 */
public final class Quantiles {

    /** What the values are. */
    public enum Kind {
        NUMBER,
        /** Seconds since 1970, in UTC. */
        TIME
    }

    private final Kind kind;
    private final double[] shares;
    private final double[] values;

    private Quantiles(Kind kind, double[] shares, double[] values) {
        this.kind = kind;
        this.shares = shares;
        this.values = values;
    }

    /** @param byPerCent the values by per cents from 0 to 100; they must not fall */
    public static Quantiles of(Kind kind, SortedMap<Double, Double> byPerCent) {
        var values =
                byPerCent.values().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && values[i] < values[i - 1]) {
                throw new IllegalArgumentException("quantiles must not fall");
            }
        }
        var shares = byPerCent.keySet().stream().mapToDouble(p -> p / 100).toArray();
        return new Quantiles(kind, shares, values);
    }

    public Kind kind() {
        return kind;
    }

    public int size() {
        return shares.length;
    }

    public double share(int index) {
        return shares[index];
    }

    public double value(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantiles that
                && kind == that.kind
                && Arrays.equals(shares, that.shares)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + kind.hashCode();
    }
}
