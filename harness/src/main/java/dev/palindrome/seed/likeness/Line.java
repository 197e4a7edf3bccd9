package dev.palindrome.seed.likeness;

import dev.palindrome.profile.Quantiles;
import dev.palindrome.profile.Rounding;

/** The values of an ordered column from the smallest to the largest, as far as rounded quantiles tell. */
final class Line {

    private final double[] shares;
    private final double[] values;

    private Line(double[] shares, double[] values) {
        this.shares = shares;
        this.values = values;
    }

    /** @param whole whether values have no digits after the point */
    static Line of(Quantiles quantiles, boolean whole) {
        int size = quantiles.size();
        var shares = new double[size + 2];
        var values = new double[size + 2];
        for (int i = 0; i < size; i++) {
            shares[i + 1] = quantiles.share(i);
            values[i + 1] = quantiles.value(i);
        }
        spread(values, size, quantiles.kind(), whole);
        double first = values[1];
        double last = values[size];
        shares[size + 1] = 1;
        // Beyond the outermost quantiles it goes on as it did before them; what was never negative does not become so.
        values[0] = first;
        values[size + 1] = last;
        if (size > 1) {
            double down = slope(shares, values, 1) * shares[1];
            values[0] = first >= 0 ? Math.max(0, first - down) : first - down;
            values[size + 1] = last + slope(shares, values, size - 1) * (1 - shares[size]);
        }
        return new Line(shares, values);
    }

    private static double slope(double[] shares, double[] values, int index) {
        double width = shares[index + 1] - shares[index];
        return width <= 0 ? 0 : (values[index + 1] - values[index]) / width;
    }

    /** Where several quantiles were rounded to the same, the values lie all over what is rounded to it. */
    private static void spread(double[] values, int size, Quantiles.Kind kind, boolean whole) {
        int from = 1;
        while (from <= size) {
            int to = from;
            while (to < size && values[to + 1] == values[from]) {
                to++;
            }
            double cell = Rounding.cell(values[from], kind);
            if (to > from && (!whole || cell > 1)) {
                double middle = values[from];
                for (int i = from; i <= to; i++) {
                    values[i] = middle + cell * ((double) (i - from) / (to - from) - 0.5);
                }
            }
            from = to + 1;
        }
    }

    /** Return the value that this share of all values does not exceed. */
    double at(double share) {
        int i = 1;
        while (i < shares.length - 1 && shares[i] < share) {
            i++;
        }
        double width = shares[i] - shares[i - 1];
        double part = width <= 0 ? 0 : (share - shares[i - 1]) / width;
        return values[i - 1] + (values[i] - values[i - 1]) * Math.max(0, Math.min(1, part));
    }
}
