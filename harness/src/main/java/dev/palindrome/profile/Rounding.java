package dev.palindrome.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What is left of a value that is written: two digits of a number, the month of a time. */
public final class Rounding {

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final double MONTH = 30.0 * 86_400;

    private Rounding() {}

    /** Return the number with its first two digits. */
    public static double number(double number) {
        return number == 0 || !Double.isFinite(number)
                ? 0
                : new BigDecimal(number).round(TWO_DIGITS).doubleValue();
    }

    /** Return how wide the range is that is rounded to a value. */
    public static double cell(double rounded, Quantiles.Kind kind) {
        if (kind == Quantiles.Kind.TIME) {
            return MONTH;
        }
        if (rounded == 0) {
            return 0;
        }
        var number = new BigDecimal(rounded).round(TWO_DIGITS);
        int exponent = number.precision() - number.scale();
        return BigDecimal.ONE.scaleByPowerOfTen(exponent - 2).doubleValue();
    }
}
