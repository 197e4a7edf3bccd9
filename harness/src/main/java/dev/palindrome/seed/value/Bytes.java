package dev.palindrome.seed.value;

import java.util.List;
import java.util.stream.Stream;

/**
 * Bytes, a few dozen where nothing else is asked for: so many that they hardly come up twice.
 *
 * @param prefix what stands before the bytes in hex
 * @param minLength the fewest
 * @param maxLength the most
 * @param fewest the fewest that the column takes
 * @param most the most that the column takes, or a few thousand
 */
record Bytes(String prefix, int minLength, int maxLength, int fewest, int most) implements ValueSource {

    private static final int USUAL = 32;
    private static final int FEWEST = 8;
    private static final int LONG = 3000;

    static Bytes of(String prefix, int minLength, int maxLength) {
        int most = Math.max(minLength, Math.min(maxLength, minLength + USUAL));
        return new Bytes(
                prefix,
                Math.max(minLength, Math.min(FEWEST, most)),
                most,
                minLength,
                Math.max(minLength, Math.min(maxLength, LONG)));
    }

    @Override
    public String value(Dice dice) {
        int length = (int) dice.between(minLength, maxLength);
        var hex = new StringBuilder(2 * length + 16);
        while (hex.length() < 2 * length) {
            hex.append(Identifiers.hex(dice.next()));
        }
        return prefix + hex.substring(0, 2 * length);
    }

    @Override
    public String distinct(Dice dice, long number) {
        var hex = Identifiers.hex(number);
        int length = Math.max(minLength, Math.min(maxLength, 8));
        return prefix + (length <= 8 ? hex.substring(16 - 2 * length) : "00".repeat(length - 8) + hex);
    }

    /** Nothing, zeros, what no text can be, and the longest. */
    @Override
    public List<String> edges() {
        int some = Math.max(fewest, Math.min(most, USUAL / 2));
        return Stream.of("", "00", "c328", "ff".repeat(some), "00".repeat(some), "7f".repeat(most))
                .filter(hex -> hex.length() >= 2 * fewest && hex.length() <= 2 * most)
                .map(hex -> prefix + hex)
                .toList();
    }
}
