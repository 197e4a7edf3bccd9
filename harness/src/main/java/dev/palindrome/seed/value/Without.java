package dev.palindrome.seed.value;

import java.util.List;
import java.util.Set;

/** A source without some of its values. */
record Without(ValueSource source, Set<String> excluded) implements ValueSource {

    private static final int TRIES = 20;

    @Override
    public String value(Dice dice) {
        var value = source.value(dice);
        for (int i = 0; i < TRIES && excluded.contains(value); i++) {
            value = source.value(dice);
        }
        return value;
    }

    @Override
    public String distinct(Dice dice, long number) {
        // A forbidden one is left to whoever draws numbers: the row does not fit, and the next number is drawn.
        return source.distinct(dice, number);
    }

    @Override
    public List<String> each() {
        return source.each().stream().filter(value -> !excluded.contains(value)).toList();
    }

    @Override
    public List<String> edges() {
        return source.edges().stream()
                .filter(value -> !excluded.contains(value))
                .toList();
    }

    @Override
    public boolean edgesTogether() {
        return source.edgesTogether();
    }

    @Override
    public boolean ordinal() {
        return source.ordinal();
    }
}
