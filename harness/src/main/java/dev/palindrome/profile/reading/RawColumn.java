package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile.Length;
import dev.palindrome.profile.Distinct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server's statistics say of a column, before anything is left out.
 *
 * @param name the column's name
 * @param kind what it holds
 * @param key whether it tells rows apart or points to others: then its values are numbers of rows
 * @param nulls the share of rows in which it is NULL, or null where nobody knows
 * @param distinct how many different values it has, or null
 * @param frequent the most frequent values, most frequent first
 * @param bounds the ends of ranges that hold equally many of the other rows, as numbers
 * @param length how long its texts are, or null
 */
record RawColumn(
        String name,
        Kind kind,
        boolean key,
        @Nullable Double nulls,
        @Nullable Distinct distinct,
        List<Frequent> frequent,
        List<Double> bounds,
        @Nullable Length length) {

    /** What a column holds. */
    enum Kind {
        NUMBER,
        /** Dates and moments. */
        TIME,
        TEXT,
        /** Labels of an enum, true and false: the schema names them all. */
        LABEL,
        OTHER
    }

    /**
     * A frequent value.
     *
     * @param share of the rows that have a value
     * @param text the value; null where it was not read
     * @param number the value as a number, or as seconds since 1970; null where it is none
     */
    record Frequent(
            double share, @Nullable String text, @Nullable Double number) {}

    RawColumn {
        frequent = List.copyOf(frequent);
        bounds = List.copyOf(bounds);
    }
}
