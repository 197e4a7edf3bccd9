package dev.palindrome.schema;

import java.util.List;
import java.util.Map;

/**
 * Describes a set of columns whose values are unique in a table, by constraint or by index.
 *
 * @param name the constraint's or index's name
 * @param columns the columns in order; never empty, expressions are left out by treating the index as unmodelled
 * @param primary whether this is the primary key
 * @param partial whether only some rows are bound (a partial index)
 * @param beginnings of columns of which not whole values count: how many characters or bytes do
 */
public record UniqueShape(
        String name, List<String> columns, boolean primary, boolean partial, Map<String, Integer> beginnings) {

    public UniqueShape {
        columns = List.copyOf(columns);
        beginnings = Map.copyOf(beginnings);
    }

    /** Whole values count. */
    public UniqueShape(String name, List<String> columns, boolean primary, boolean partial) {
        this(name, columns, primary, partial, Map.of());
    }
}
