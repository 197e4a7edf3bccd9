package dev.palindrome.seed.value;

import java.util.List;

/** One of a few values: labels of an enum, what a check lists, true and false. */
record Choices(List<String> values) implements ValueSource {

    Choices {
        values = List.copyOf(values);
    }

    @Override
    public String value(Dice dice) {
        return dice.pick(values);
    }

    @Override
    public String distinct(Dice dice, long number) {
        return values.get((int) Long.remainderUnsigned(number, values.size()));
    }

    @Override
    public List<String> each() {
        return values;
    }
}
