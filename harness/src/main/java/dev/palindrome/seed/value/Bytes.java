package dev.palindrome.seed.value;

/**
 * Bytes, a few dozen where nothing else is asked for: so many that they hardly come up twice.
 *
 * @param prefix what stands before the bytes in hex
 * @param minLength the fewest
 * @param maxLength the most
 */
record Bytes(String prefix, int minLength, int maxLength) implements ValueSource {

    private static final int USUAL = 32;
    private static final int FEWEST = 8;

    static Bytes of(String prefix, int minLength, int maxLength) {
        int most = Math.max(minLength, Math.min(maxLength, minLength + USUAL));
        return new Bytes(prefix, Math.max(minLength, Math.min(FEWEST, most)), most);
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
}
