package dev.palindrome.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a column as far as filling and comparing rows needs it.
 *
 * @param number the server's own number of the column, stable under renames within one database
 * @param name the column's name
 * @param type the base type's name without modifiers, domains resolved: {@code varchar}, {@code int8}, {@code numeric}; arrays as {@code int4[]},
 *     ranges of the user's own by what they range over: {@code range of uuid}, {@code multirange of uuid}
 * @param declaredType the type as declared, with modifiers, domain and enum names as the engine prints them
 * @param length maximal length in characters (or bits), or null where unlimited
 * @param precision digits in total for numbers, or null
 * @param scale digits after the point for numbers, or null
 * @param labels labels of an enum in order, else empty
 * @param nullable whether the column takes NULL (NOT NULL of a domain counts)
 * @param hasDefault whether a row that leaves the column out gets a value from the server
 * @param generation how its value comes about
 */
public record ColumnShape(
        int number,
        String name,
        String type,
        String declaredType,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        List<String> labels,
        boolean nullable,
        boolean hasDefault,
        Generation generation) {

    /** How a column's value comes about. */
    public enum Generation {
        /** Written by whoever inserts the row. */
        WRITTEN,
        /** Given by the server unless the writer insists (identity by default, serial). */
        NUMBERED,
        /** Given by the server, always (identity always). */
        ALWAYS_NUMBERED,
        /** Computed from other columns. */
        COMPUTED
    }

    public ColumnShape {
        labels = List.copyOf(labels);
    }
}
