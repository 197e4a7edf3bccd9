package dev.palindrome.seed;

import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;

/** Says whether a value that comes from elsewhere fits a restriction, as far as can be seen from here. */
final class Limits {

    private Limits() {}

    static boolean allow(Restriction restriction, String value) {
        if (restriction == Restriction.NONE) {
            return true;
        }
        var allowed = restriction.allowed();
        var low = restriction.low();
        var high = restriction.high();
        return (allowed == null || allowed.contains(value))
                && !restriction.excluded().contains(value)
                && (low == null || Literals.compare(value, low.value()) >= (low.inclusive() ? 0 : 1))
                && (high == null || Literals.compare(value, high.value()) <= (high.inclusive() ? 0 : -1));
    }
}
