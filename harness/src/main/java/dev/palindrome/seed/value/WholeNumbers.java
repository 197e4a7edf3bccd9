package dev.palindrome.seed.value;

/**
 * Whole numbers of a range, mostly small ones, as in production.
 *
 * @param low the smallest
 * @param high the largest
 * @param extremes whether the ends of the range come up: a migration that multiplies a price need not survive the largest number
 */
record WholeNumbers(long low, long high, boolean extremes) implements ValueSource {

    private static final long USUAL = 100_000;

    @Override
    public String value(Dice dice) {
        int kind = dice.below(1000);
        if (extremes && kind < 4) {
            return Long.toString(kind < 2 ? low : high);
        }
        if (kind < 60) {
            return Long.toString(clamp(dice.between(-1, 1)));
        }
        return Long.toString(dice.between(from(), to(kind < 600 ? 1000 : USUAL)));
    }

    @Override
    public String distinct(Dice dice, long number) {
        long first = from() <= 1 && high >= 1 ? 1 : from();
        long room = high - first;
        // Past the end of the range the numbers below the first one are left.
        return Long.toString(room >= 0 && number > room ? first - (number - room) : first + number);
    }

    private long clamp(long number) {
        return Math.max(low, Math.min(high, number));
    }

    private long from() {
        return low <= 0 && high >= 0 ? 0 : (low > 0 ? low : Math.max(low, high - USUAL));
    }

    private long to(long usual) {
        long end = from() + usual;
        return end < from() ? high : Math.min(high, end);
    }
}
