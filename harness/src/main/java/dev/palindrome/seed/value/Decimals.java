package dev.palindrome.seed.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers with a point.
 *
 * @param low the smallest
 * @param high the largest
 * @param scale digits after the point
 * @param extremes whether the ends of the range come up
 */
record Decimals(BigDecimal low, BigDecimal high, int scale, boolean extremes) implements ValueSource {

    private static final BigInteger USUAL = BigInteger.valueOf(10_000);

    @Override
    public String value(Dice dice) {
        int kind = dice.below(1000);
        if (extremes && kind < 4) {
            return text(kind < 2 ? lowest() : highest());
        }
        if (kind < 60) {
            return text(clamp(unit().multiply(BigInteger.valueOf(dice.between(-1, 1)))));
        }
        var from = from();
        var usual = unit().multiply(kind < 600 ? BigInteger.valueOf(200) : USUAL);
        var span = highest().subtract(from).min(usual);
        return text(from.add(span.signum() <= 0 ? BigInteger.ZERO : roll(dice, span)));
    }

    @Override
    public String distinct(Dice dice, long number) {
        var value = from().add(BigInteger.valueOf(number));
        return text(value.compareTo(highest()) > 0 ? from().subtract(value.subtract(highest())) : value);
    }

    private static BigInteger roll(Dice dice, BigInteger span) {
        return BigInteger.valueOf(dice.next() >>> 1).mod(span.add(BigInteger.ONE));
    }

    private BigInteger unit() {
        return BigInteger.TEN.pow(Math.max(scale, 0));
    }

    private BigInteger lowest() {
        return low.setScale(scale, java.math.RoundingMode.CEILING).unscaledValue();
    }

    private BigInteger highest() {
        return high.setScale(scale, java.math.RoundingMode.FLOOR).unscaledValue();
    }

    private BigInteger from() {
        return clamp(BigInteger.ZERO);
    }

    private BigInteger clamp(BigInteger value) {
        return value.max(lowest()).min(highest());
    }

    private String text(BigInteger unscaled) {
        return new BigDecimal(unscaled, scale).toPlainString();
    }
}
