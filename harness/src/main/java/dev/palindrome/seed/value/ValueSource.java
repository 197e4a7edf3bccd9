package dev.palindrome.seed.value;

/** Makes values of one column, as the server would write them. Holds no state, so it is safe for use by several threads. */
public interface ValueSource {

    /** Make a value; it may come up again. */
    String value(Dice dice);

    /**
     * Make the value of that number: different numbers give different values, also to a reader who ignores case and space at the
     * end, as long as there are enough of them.
     */
    String distinct(Dice dice, long number);

    /** Return the values that must each come up where the rows suffice, in order; empty where none stands out. */
    default java.util.List<String> each() {
        return java.util.List.of();
    }
}
