package dev.palindrome.seed.value;

/**
 * Bytes, a few dozen where nothing else is asked for: so many that they hardly come up twice.
 *
 * @param minLength the fewest
 * @param maxLength the most
 */
record Bytes(int minLength, int maxLength) implements ValueSource {

    private static final int USUAL = 32;
    private static final int FEWEST = 8;

    static Bytes of(int minLength, int maxLength) {
        int most = Math.max(minLength, Math.min(maxLength, minLength + USUAL));
        return new Bytes(Math.max(minLength, Math.min(FEWEST, most)), most);
    }

    @Override
    public String value(Dice dice) {
        int length = (int) dice.between(minLength, maxLength);
        var hex = new StringBuilder(2 * length + 16);
        while (hex.length() < 2 * length) {
            hex.append(Identifiers.hex(dice.next()));
        }
        return "\\x" + hex.substring(0, 2 * length);
    }

    @Override
    public String distinct(Dice dice, long number) {
        var hex = Identifiers.hex(number);
        int length = Math.max(minLength, Math.min(maxLength, 8));
        return length <= 8 ? "\\x" + hex.substring(16 - 2 * length) : "\\x" + "00".repeat(length - 8) + hex;
    }
}
