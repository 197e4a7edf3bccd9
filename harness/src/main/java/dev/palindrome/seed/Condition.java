package dev.palindrome.seed;

import java.util.Collection;
import java.util.List;

/**
 * A condition that rows must satisfy.
 *
 * @param sql as the server evaluates it
 * @param name what it is called in a reason
 * @param columns the columns that it reads, or none where that is not known
 * @param cases the ways to satisfy it that were understood; never empty
 * @param exact whether rows made by any of the cases satisfy it for certain
 * @param inForce whether the server holds it already
 */
record Condition(String sql, String name, List<String> columns, List<Case> cases, boolean exact, boolean inForce) {

    Condition {
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /** Return whether it may read one of these columns. */
    boolean mayRead(Collection<String> names) {
        return columns.isEmpty() || columns.stream().anyMatch(names::contains);
    }
}
