package dev.palindrome.seed.likeness;

import dev.palindrome.profile.Quantiles;
import dev.palindrome.profile.Quantiles.Kind;
import dev.palindrome.schema.ColumnShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Writes numbers and times as a column takes them. Values are counted in steps: two of the same step are spelled the same.
 *
 * @param type the column's type
 * @param scale digits after the point
 * @param most the last step that the column takes; the first is as far on the other side, or the first day of the year 1
 */
record Spelling(String type, int scale, long most) {

    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> BROKEN = Set.of("numeric", "float4", "float8");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");
    private static final int USUAL_SCALE = 2;
    /** So many digits of a number are made, and of a short one. */
    private static final int DIGITS = 15;

    private static final int FEW_DIGITS = 6;
    /** A number without a scale is spelled so finely that so many lie where nine of ten values do. */
    private static final double FINE = 100_000;

    private static final long DAY = 86_400;
    private static final long FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.of(9999, 12, 31, 0, 0).toEpochSecond(ZoneOffset.UTC);

    /** Return how a column's values are written, or nothing where it has no such values. */
    static Optional<Spelling> of(ColumnShape column, Quantiles quantiles) {
        var type = column.type();
        if (quantiles.kind() == Kind.TIME) {
            return TIMES.contains(type)
                    ? Optional.of(new Spelling(type, 0, type.equals("date") ? LAST / DAY : LAST))
                    : Optional.empty();
        }
        if (WHOLE.contains(type)) {
            return Optional.of(new Spelling(
                    type,
                    0,
                    switch (type) {
                        case "int2" -> Short.MAX_VALUE;
                        case "int4" -> Integer.MAX_VALUE;
                        // Half of what there is: differences of two must not overflow.
                        default -> Long.MAX_VALUE / 2;
                    }));
        }
        return BROKEN.contains(type) ? Optional.of(broken(column, quantiles)) : Optional.empty();
    }

    private static Spelling broken(ColumnShape column, Quantiles quantiles) {
        double first = quantiles.value(0);
        double last = quantiles.value(quantiles.size() - 1);
        int before = digits(Math.max(Math.abs(first), Math.abs(last)));
        int room = (column.type().equals("float4") ? FEW_DIGITS : DIGITS) - before;
        var declared = column.scale();
        int wanted = declared != null ? declared : Math.max(USUAL_SCALE, digits(FINE) - digits(last - first));
        int scale = Math.min(wanted, Math.max(0, room));
        var precision = column.precision();
        long most = precision == null || precision - wanted + scale > DIGITS
                ? (long) StrictMath.pow(10, DIGITS + 2.0)
                : (long) StrictMath.pow(10, precision - wanted + (double) scale) - 1;
        return new Spelling(column.type(), scale, most);
    }

    /** Return how many digits a number has before the point; fewer than none where it begins behind it. */
    private static int digits(double number) {
        var decimal = new BigDecimal(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number)));
        return decimal.signum() == 0 ? 0 : decimal.precision() - decimal.scale();
    }

    boolean whole() {
        return scale <= 0 && !TIMES.contains(type);
    }

    long least() {
        return TIMES.contains(type) ? type.equals("date") ? FIRST / DAY : FIRST : -most;
    }

    /** Return the step of a value that the column takes. */
    long step(double value) {
        double steps = TIMES.contains(type)
                ? Math.floor(type.equals("date") ? value / DAY : value)
                : Math.floor(value * StrictMath.pow(10, scale) + 0.5);
        return (long) Math.max(least(), Math.min(most, steps));
    }

    String spell(long step) {
        if (!TIMES.contains(type)) {
            return scale < 0
                    ? BigDecimal.valueOf(step, scale)
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .toPlainString()
                    : BigDecimal.valueOf(step, scale).toPlainString();
        }
        long second = type.equals("date") ? step * DAY : step;
        var text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
        if (type.equals("date")) {
            return text.substring(0, 10);
        }
        // The seconds are left out where there are none.
        var full = text.length() == 16 ? text + ":00" : text;
        return full.replace('T', ' ') + (type.equals("timestamptz") ? "+00" : "");
    }
}
