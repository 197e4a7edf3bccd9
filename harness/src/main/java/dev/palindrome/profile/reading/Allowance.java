package dev.palindrome.profile.reading;

import dev.palindrome.profile.reading.RawColumn.Kind;
import java.util.Set;

/**
 * Which columns may be written with their values.
 *
 * @param named columns that somebody named one by one, {@code orders.status} or {@code public.orders.status}
 * @param few columns with at most so many different values; 0 allows none
 */
public record Allowance(Set<String> named, int few) {

    /** No values but labels that the schema names anyway. */
    public static final Allowance NONE = new Allowance(Set.of(), 0);

    public Allowance {
        named = Set.copyOf(named);
    }

    /** Return whether somebody named this very column. */
    boolean names(String table, String column) {
        return named.contains(table + "." + column)
                || named.contains(table.substring(table.indexOf('.') + 1) + "." + column);
    }

    /** @param distinct how many different values there are; 0 or less where that grows with the rows */
    boolean allows(String table, String column, Kind kind, double distinct) {
        return kind == Kind.LABEL || names(table, column) || distinct > 0 && distinct <= few && !Personal.looks(column);
    }
}
