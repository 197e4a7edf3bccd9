package dev.palindrome.seed.value;

/**
 * JSON documents: objects mostly, now and then an array or something odd.
 *
 * @param words where words come from
 * @param spacing whether the server keeps the text as it is written
 */
record Documents(Vocabulary words, Spacing spacing) implements ValueSource {

    /** What becomes of spaces and the order of keys. */
    enum Spacing {
        KEPT,
        NORMAL
    }

    @Override
    public String value(Dice dice) {
        int kind = dice.below(20);
        if (kind == 0) {
            return "{}";
        }
        if (kind == 1) {
            return object(dice, "\"\u00e4 \\\"quoted\\\" \\\\ \ud83d\ude42\\n\"");
        }
        return object(dice, Integer.toString(dice.below(1000)));
    }

    @Override
    public String distinct(Dice dice, long number) {
        return object(dice, Long.toString(number));
    }

    private String object(Dice dice, String value) {
        var name = words.plain(Vocabulary.Kind.WORD, dice);
        return spacing == Spacing.KEPT
                ? "{\"value\":" + value + ",  \"name\": \"" + name + "\"}"
                : "{\"name\": \"" + name + "\", \"value\": " + value + "}";
    }
}
