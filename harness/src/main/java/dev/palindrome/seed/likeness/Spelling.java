package dev.palindrome.seed.likeness;

import dev.palindrome.profile.Quantiles.Kind;
import dev.palindrome.schema.ColumnShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Writes numbers and times as a column takes them.
 *
 * @param type the column's type
 * @param scale digits after the point
 */
record Spelling(String type, int scale) {

    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> BROKEN = Set.of("numeric", "float4", "float8");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");
    private static final int USUAL_SCALE = 2;
    private static final double FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final double LAST = LocalDateTime.of(9999, 12, 31, 0, 0).toEpochSecond(ZoneOffset.UTC);

    /** Return how a column's values are written, or nothing where it has no such values. */
    static Optional<Spelling> of(ColumnShape column, Kind kind) {
        var type = column.type();
        boolean fits = kind == Kind.TIME ? TIMES.contains(type) : WHOLE.contains(type) || BROKEN.contains(type);
        var scale = column.scale();
        return fits
                ? Optional.of(new Spelling(type, WHOLE.contains(type) ? 0 : scale == null ? USUAL_SCALE : scale))
                : Optional.empty();
    }

    boolean whole() {
        return scale <= 0 && !TIMES.contains(type);
    }

    /** Return a number that two values share when they are spelled the same. */
    long step(double value) {
        return (long) Math.floor(
                TIMES.contains(type)
                        ? type.equals("date") ? value / 86_400 : value
                        : value * StrictMath.pow(10, Math.min(scale, 9)) + 0.5);
    }

    String spell(double value) {
        if (!TIMES.contains(type)) {
            return new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP).toPlainString();
        }
        long second = (long) Math.floor(Math.max(FIRST, Math.min(LAST, value)));
        var text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
        if (type.equals("date")) {
            return text.substring(0, 10);
        }
        // The seconds are left out where there are none.
        var full = text.length() == 16 ? text + ":00" : text;
        return full.replace('T', ' ') + (type.equals("timestamptz") ? "+00" : "");
    }
}
