package dev.palindrome.seed.value;

import java.util.ArrayList;

/** Arrays of none to three elements. */
record Arrays(ValueSource element) implements ValueSource {

    @Override
    public String value(Dice dice) {
        var elements = new ArrayList<String>();
        for (int i = dice.below(4); i > 0; i--) {
            elements.add(quoted(element.value(dice)));
        }
        return "{" + String.join(",", elements) + "}";
    }

    @Override
    public String distinct(Dice dice, long number) {
        return "{" + quoted(element.distinct(dice, number)) + "}";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
