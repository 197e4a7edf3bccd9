package dev.palindrome.seed.value;

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
}
