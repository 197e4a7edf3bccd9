package dev.palindrome.snapshot;

import java.util.List;

/**
 * How much of what a step touched had rows to be proved on.
 *
 * @param touched the tables and columns that stood before and were touched, by name
 * @param withoutRows the touched tables that had no row, each with the reason where one is known
 * @param withoutNulls the touched columns that take NULL and held none, each with the reason where one is known
 */
public record Coverage(List<String> touched, List<String> withoutRows, List<String> withoutNulls) {

    public Coverage {
        touched = List.copyOf(touched);
        withoutRows = List.copyOf(withoutRows);
        withoutNulls = List.copyOf(withoutNulls);
    }
}
