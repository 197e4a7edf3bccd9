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

    /**
     * Return values at the edge of what the column holds, which each come up among the first rows where keys and conditions take them,
     * and seldom afterwards. Where the column's values must differ each comes up once.
     */
    default java.util.List<String> edges() {
        return java.util.List.of();
    }

    /** Return whether the columns of a row that have edges of this kind meet the same one at once, such as moments in their order. */
    default boolean edgesTogether() {
        return false;
    }

    /** Return whether the values count something off, so that in a key each row has the next one, in the order of rows. */
    default boolean ordinal() {
        return false;
    }
}
