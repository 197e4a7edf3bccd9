package dev.palindrome.seed.value;

import java.util.function.BiFunction;
import java.util.function.Function;

/** Values that two small functions spell: one from chance, one from a number. */
record Spelled(Function<Dice, String> chance, BiFunction<Dice, Long, String> number) implements ValueSource {

    @Override
    public String value(Dice dice) {
        return chance.apply(dice);
    }

    @Override
    public String distinct(Dice dice, long index) {
        return number.apply(dice, index);
    }
}
