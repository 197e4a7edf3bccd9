package dev.palindrome.profile.reading;

import dev.palindrome.profile.Quantiles;
import dev.palindrome.profile.Rounding;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes coarse quantiles of a column's frequent values and of the ranges of the others. */
final class Spread {

    /** So many rows must lie on either side of a number that is written. */
    static final int CROWD = 20;

    private static final int[] PER_CENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final int HALF_A_MONTH = 15;
    private static final double FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final double LAST = LocalDateTime.of(9999, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private final List<Frequent> frequent;
    private final double[] bounds;
    private final double others;

    private Spread(List<Frequent> frequent, double[] bounds) {
        this.frequent = frequent;
        this.bounds = bounds;
        double shares = frequent.stream().mapToDouble(Frequent::share).sum();
        this.others = bounds.length < 2 ? 0 : Math.max(0, 1 - shares);
    }

    /** @param values how many rows have a value */
    static Optional<Quantiles> of(RawColumn column, Quantiles.Kind kind, double values) {
        var numbers = column.frequent().stream()
                .filter(one -> one.number() != null && Double.isFinite(one.number()))
                .toList();
        var bounds = column.bounds().stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .toArray();
        var quantiles = new TreeMap<Double, Double>();
        if (!numbers.isEmpty() || bounds.length > 1) {
            var spread = new Spread(numbers, bounds);
            for (int perCent : PER_CENTS) {
                if (Math.min(perCent, 100 - perCent) / 100.0 * values >= CROWD) {
                    quantiles.put((double) perCent, rounded(spread.at(perCent / 100.0), kind));
                }
            }
        }
        return quantiles.isEmpty() ? Optional.empty() : Optional.of(Quantiles.of(kind, quantiles));
    }

    private static double rounded(double value, Quantiles.Kind kind) {
        if (kind == Quantiles.Kind.NUMBER) {
            return Rounding.number(value);
        }
        long second = (long) Math.max(FIRST, Math.min(LAST, value));
        return YearMonth.from(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC))
                .atDay(1)
                .plusDays(HALF_A_MONTH)
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
    }

    private double at(double share) {
        var points = new TreeSet<Double>();
        frequent.forEach(one -> points.add(number(one)));
        for (double bound : bounds) {
            points.add(bound);
        }
        double total = upTo(points.last(), true);
        double wanted = share * total;
        double before = points.first();
        for (double point : new ArrayList<>(points)) {
            double below = upTo(point, false);
            if (wanted < below) {
                double from = upTo(before, true);
                return before + (point - before) * Math.max(0, Math.min(1, (wanted - from) / (below - from)));
            }
            if (wanted <= upTo(point, true)) {
                return point;
            }
            before = point;
        }
        return points.last();
    }

    /** Return which share of the values lies below a point, or up to it. */
    private double upTo(double point, boolean included) {
        double sum = frequent.stream()
                .filter(one -> number(one) < point || included && number(one) == point)
                .mapToDouble(Frequent::share)
                .sum();
        return sum + others * ranges(point, included);
    }

    private double ranges(double point, boolean included) {
        double full = 0;
        for (int i = 1; i < bounds.length; i++) {
            double from = bounds[i - 1];
            double to = bounds[i];
            if (to < point || to == point && (included || from < to)) {
                full++;
            } else if (from < point) {
                full += (point - from) / (to - from);
            }
        }
        return bounds.length < 2 ? 0 : full / (bounds.length - 1);
    }

    private static double number(Frequent one) {
        return one.number() == null ? 0 : one.number();
    }
}
