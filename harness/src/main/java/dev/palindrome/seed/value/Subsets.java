package dev.palindrome.seed.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some of a few labels, in their order. */
record Subsets(List<String> labels) implements ValueSource {

    Subsets {
        labels = List.copyOf(labels);
    }

    @Override
    public String value(Dice dice) {
        return dice.percent(50) ? dice.pick(labels) : distinct(dice, dice.next());
    }

    /** The number's bits choose the labels. */
    @Override
    public String distinct(Dice dice, long number) {
        return IntStream.range(0, labels.size())
                .filter(i -> (number >>> i & 1) == 1)
                .mapToObj(labels::get)
                .collect(Collectors.joining(","));
    }

    @Override
    public List<String> each() {
        return labels;
    }
}
