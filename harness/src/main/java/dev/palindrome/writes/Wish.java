package dev.palindrome.writes;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a new row shall differ from the one that it is made like.
 *
 * @param offers the values that it may have instead; each is tried
 * @param alike columns that shall be as they are, where a key allows it
 * @param proof a condition of SQL that tells that the row is what was wanted, or null
 * @param times how many such rows are wished for
 */
record Wish(Offers offers, Set<String> alike, @Nullable String proof, int times) {

    Wish(Offers offers) {
        this(offers, Set.of(), null);
    }

    Wish(Offers offers, Set<String> alike, @Nullable String proof) {
        this(offers, alike, proof, 1);
    }

    /** A row with its keys alone of its own. */
    static Wish alike(Set<String> columns) {
        return new Wish(source -> List.of(Map.of()), columns, null);
    }

    /** Values that a row may have, given the one that it is made like. */
    @FunctionalInterface
    interface Offers {
        List<Map<String, @Nullable String>> like(Map<String, @Nullable String> source) throws SQLException;
    }
}
