package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Restriction.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come after one and before another, as most collations see it; the server has the last word.
 *
 * @param prefix what they begin with
 * @param maxLength the most characters
 */
record Prefixed(String prefix, int maxLength) implements ValueSource {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** Begin with the lower end, else with the letter before the upper one. */
    static Prefixed between(@Nullable Bound low, @Nullable Bound high, int maxLength) {
        if (low != null) {
            return new Prefixed(low.value(), maxLength);
        }
        var end = high == null ? "" : high.value().toLowerCase(java.util.Locale.ROOT);
        int place = end.isEmpty() ? 0 : LETTERS.indexOf(end.charAt(0));
        return new Prefixed(place > 0 ? LETTERS.substring(place - 1, place) : "0", maxLength);
    }

    @Override
    public String value(Dice dice) {
        var text = new StringBuilder(prefix);
        for (int i = dice.below(8); i > 0; i--) {
            text.append(LETTERS.charAt(dice.below(LETTERS.length())));
        }
        return cut(text.toString());
    }

    @Override
    public String distinct(Dice dice, long number) {
        return cut(prefix + Long.toString(number, 36));
    }

    private String cut(String text) {
        return text.substring(0, Math.min(text.length(), maxLength));
    }
}
