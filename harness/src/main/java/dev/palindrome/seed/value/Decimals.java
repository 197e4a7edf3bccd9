package dev.palindrome.seed.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers with a point: amounts mostly, many small ones and a few large ones. */
final class Decimals implements ValueSource {

    private static final long USUAL = 10_000;
    /** So many digits in base two: half of all amounts are below 2^7, hardly any above 2^12. */
    private static final int COINS = 14;

    private final int scale;
    private final long unit;
    private final BigInteger from;
    private final long start;
    private final boolean small;
    private final long room;
    private final long reach;
    private final @Nullable Spans span;
    private final List<String> edges;

    /**
     * @param low the smallest
     * @param high the largest
     * @param scale digits after the point
     * @param span where they usually lie, or null
     * @param odd what is no plain number, or lies at the end of the type's range
     */
    Decimals(BigDecimal low, BigDecimal high, int scale, @Nullable Spans span, List<String> odd) {
        var lowest = low.setScale(scale, RoundingMode.CEILING).unscaledValue();
        var highest = high.setScale(scale, RoundingMode.FLOOR).unscaledValue();
        this.scale = scale;
        this.unit = scale <= 0 ? 1 : BigInteger.TEN.pow(Math.min(scale, 14)).longValue();
        this.from = BigInteger.ZERO.max(lowest).min(highest);
        this.small = from.bitLength() < 60 && scale >= 0 && scale <= 14;
        this.start = small ? from.longValue() : 0;
        var usual = BigInteger.valueOf(USUAL).multiply(BigInteger.valueOf(unit));
        var above = highest.subtract(from).max(BigInteger.ZERO);
        this.room = above.min(usual).longValue();
        this.reach = above.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValue();
        boolean fits = span != null
                && lowest.compareTo(BigInteger.valueOf(span.low() * unit)) <= 0
                && highest.compareTo(BigInteger.valueOf(span.high() * unit)) >= 0;
        this.span = fits ? span : null;
        this.edges = edges(lowest, highest, odd);
    }

    @Override
    public String value(Dice dice) {
        if (span != null) {
            return text(dice.between(span.low() * unit, span.high() * unit) - start);
        }
        long size = (dice.size(COINS) - 1) * unit + fraction(dice);
        return text(size <= room ? size : dice.between(0, room));
    }

    @Override
    public String distinct(Dice dice, long number) {
        // Past the end of the range the numbers below the first one are left.
        return text(number <= reach ? number : reach - number);
    }

    @Override
    public List<String> edges() {
        return edges;
    }

    /** Prices end in zeros and nines more often than in other digits. */
    private long fraction(Dice dice) {
        int kind = unit == 1 ? 0 : dice.below(10);
        return kind < 3 ? 0 : kind < 5 ? unit - 1 : dice.between(0, unit - 1);
    }

    private List<String> edges(BigInteger lowest, BigInteger highest, List<String> odd) {
        var one = BigInteger.valueOf(unit);
        var near = Stream.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.ONE.negate(),
                        one,
                        one.negate(),
                        one.subtract(BigInteger.ONE))
                .filter(number -> number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0)
                .map(this::plain);
        return Stream.concat(near, odd.stream()).distinct().toList();
    }

    private String plain(BigInteger unscaled) {
        return new BigDecimal(unscaled, scale).toPlainString();
    }

    /** @param offset from the first number */
    private String text(long offset) {
        if (!small) {
            return plain(from.add(BigInteger.valueOf(offset)));
        }
        long unscaled = start + offset;
        if (scale == 0) {
            return Long.toString(unscaled);
        }
        long whole = Math.abs(unscaled);
        var text = new StringBuilder(24);
        text.append(unscaled < 0 ? "-" : "").append(whole / unit).append('.');
        long rest = whole % unit;
        for (long digit = unit / 10; digit > Math.max(rest, 1); digit /= 10) {
            text.append('0');
        }
        return text.append(rest).toString();
    }
}
