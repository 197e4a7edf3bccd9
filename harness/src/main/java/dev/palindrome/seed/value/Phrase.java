package dev.palindrome.seed.value;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A way to make a text of one meaning: an address, a name, a sentence. */
interface Phrase {

    /** Make one. */
    String make(Dice dice);

    /** Make one that holds the tag, so that different tags give different texts. */
    default String tagged(Dice dice, String tag) {
        return make(dice) + " " + tag;
    }

    /** Return whether texts of this meaning follow a form that programs rely on, so that odd ones do not belong here. */
    default boolean formal() {
        return false;
    }

    /** Return the odd ones that keep the form. */
    default List<String> edges() {
        return List.of();
    }

    /** Return a phrase whose texts follow a form. */
    static Phrase formal(Function<Dice, String> make, BiFunction<Dice, String, String> tagged, String... edges) {
        return new Formal(make, tagged, List.of(edges));
    }

    /** Return a phrase that is one of a list; its distinct ones are bare tags. */
    static Phrase oneOf(String... choices) {
        var list = List.of(choices);
        return formal(dice -> dice.pick(list), (dice, tag) -> tag);
    }

    /** Texts that follow a form. */
    record Formal(Function<Dice, String> maker, BiFunction<Dice, String, String> tagger, List<String> edges)
            implements Phrase {

        @Override
        public String make(Dice dice) {
            return maker.apply(dice);
        }

        @Override
        public String tagged(Dice dice, String tag) {
            return tagger.apply(dice, tag);
        }

        @Override
        public boolean formal() {
            return true;
        }
    }
}
