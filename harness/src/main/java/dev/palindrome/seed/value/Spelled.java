package dev.palindrome.seed.value;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Values that two small functions spell: one from chance, one from a number. */
record Spelled(Function<Dice, String> chance, BiFunction<Dice, Long, String> number, List<String> edges)
        implements ValueSource {

    Spelled(Function<Dice, String> chance, BiFunction<Dice, Long, String> number) {
        this(chance, number, List.of());
    }

    /** Return the same with values at the edge. */
    Spelled meeting(String... values) {
        return new Spelled(chance, number, List.of(values));
    }

    @Override
    public String value(Dice dice) {
        return chance.apply(dice);
    }

    @Override
    public String distinct(Dice dice, long index) {
        return number.apply(dice, index);
    }
}
