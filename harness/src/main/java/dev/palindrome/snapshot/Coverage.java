package dev.palindrome.snapshot;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a step touched had rows to be proved on.
 *
 * @param touched the tables and columns that stood before and were touched, by name
 * @param withoutRows the touched tables that had no row, each with the reason where one is known
 * @param withoutNulls the touched columns that take NULL and held none, each with the reason where one is known
 * @param nullsForbidden the touched columns that take NULL and held none because a later version forbids it: fair rows have none
 */
public record Coverage(
        List<String> touched, List<String> withoutRows, List<String> withoutNulls, List<String> nullsForbidden) {

    /** Nothing was touched. */
    public static final Coverage NOTHING = new Coverage(List.of(), List.of(), List.of());

    public Coverage {
        touched = List.copyOf(touched);
        withoutRows = List.copyOf(withoutRows);
        withoutNulls = List.copyOf(withoutNulls);
        nullsForbidden = List.copyOf(nullsForbidden);
    }

    /** Return a coverage in which no later version forbids anything. */
    public Coverage(List<String> touched, List<String> withoutRows, List<String> withoutNulls) {
        this(touched, withoutRows, withoutNulls, List.of());
    }

    /**
     * Find out what an up and its down touched of that which stood before. A table is touched where its definition, its rows or the
     * server's mark of it changed; a column where its definition or its values changed, or a key, check or index that it is part of.
     *
     * @param afterDown the state after the down, or null where there was none
     * @param unfilledTables why tables have no rows
     * @param unfilledColumns why columns ({@code schema.table.column}) hold no NULL
     * @param forbidsNull whether a later version forbids NULL in a table's column
     */
    public static Coverage between(
            State before,
            State afterUp,
            @Nullable State afterDown,
            Map<TableName, String> unfilledTables,
            Map<String, String> unfilledColumns,
            BiPredicate<TableShape, String> forbidsNull) {
        var touches = new Touches(before);
        touches.lookAt(afterUp);
        if (afterDown != null) {
            touches.lookAt(afterDown);
        }
        return touches.coverage(unfilledTables, unfilledColumns, forbidsNull);
    }
}
