package dev.palindrome.seed.value;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of a range, mostly small ones, as in production.
 *
 * @param low the smallest
 * @param high the largest
 * @param extremes whether the ends of the range come up: a migration that multiplies a price need not survive the largest number
 * @param span where they usually lie, or null
 * @param ordinal whether they count something off
 */
record WholeNumbers(
        long low, long high, boolean extremes, @Nullable Spans span, boolean ordinal) implements ValueSource {

    private static final long USUAL = 100_000;
    /** So many digits in base two: half of all numbers are below 2^8, hardly any above 2^14. */
    private static final int COINS = 16;

    private static final long[] FAIR = {0, 1, -1, 127, 128, 255, 256, 32_767, 32_768, 65_535, 65_536, 99_999, USUAL};
    private static final long[] FAR = {
        Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Integer.MIN_VALUE, 4_294_967_296L, 9_007_199_254_740_993L
    };

    @Override
    public String value(Dice dice) {
        if (span != null && span.low() >= low && span.high() <= high) {
            return Long.toString(dice.between(span.low(), span.high()));
        }
        long room = high - from();
        long size = dice.size(COINS) - 1;
        long most = Math.min(room, USUAL);
        return Long.toString(from() + (size <= most ? size : dice.between(0, most)));
    }

    @Override
    public String distinct(Dice dice, long number) {
        long first = from() <= 1 && high >= 1 ? 1 : from();
        long room = high - first;
        // Past the end of the range the numbers below the first one are left.
        return Long.toString(room >= 0 && number > room ? first - (number - room) : first + number);
    }

    @Override
    public List<String> edges() {
        var all = LongStream.concat(
                LongStream.of(FAIR),
                extremes ? LongStream.concat(LongStream.of(FAR), LongStream.of(low, high)) : LongStream.of());
        long most = span == null || extremes ? Long.MAX_VALUE : Math.max(1, span.high());
        return all.filter(number -> number >= low && number <= high)
                .filter(number -> number <= most)
                .distinct()
                .mapToObj(Long::toString)
                .toList();
    }

    private long from() {
        if (high >= 0) {
            return Math.max(low, 0);
        }
        return high < Long.MIN_VALUE + USUAL ? low : Math.max(low, high - USUAL);
    }
}
