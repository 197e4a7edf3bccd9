package dev.palindrome.seed.value;

import java.util.List;

/**
 * Ranges of whatever values. One that must differ from others holds a single value, so that none overlaps: in which order the values stand
 * only the server knows.
 *
 * @param bound where the ranges begin and end
 * @param several whether they are multiranges
 */
record Bounded(ValueSource bound, boolean several) implements ValueSource {

    private static final int SHAPES = 10;

    @Override
    public String value(Dice dice) {
        int shape = dice.below(SHAPES);
        var value = quoted(bound.value(dice));
        return range(shape == 0 ? "[" + value + ",)" : shape == 1 ? "(," + value + ")" : single(value));
    }

    @Override
    public String distinct(Dice dice, long number) {
        return range(single(quoted(bound.distinct(dice, number))));
    }

    @Override
    public List<String> edges() {
        return several ? List.of("{}", "{(,)}") : List.of("empty", "(,)");
    }

    private String range(String range) {
        return several ? "{" + range + "}" : range;
    }

    private static String single(String value) {
        return "[" + value + "," + value + "]";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
