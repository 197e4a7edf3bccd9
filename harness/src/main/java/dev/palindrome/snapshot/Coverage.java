package dev.palindrome.snapshot;

import dev.palindrome.schema.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * Find out what an up and its down touched of that which stood before. A table is touched where its definition, its rows or the
     * server's mark of it changed; a column where its definition or its values changed, or a key, check or index that it is part of.
     *
     * @param afterDown the state after the down, or null where there was none
     * @param unfilledTables why tables have no rows
     * @param unfilledColumns why columns ({@code schema.table.column}) hold no NULL
     */
    public static Coverage between(
            State before,
            State afterUp,
            @Nullable State afterDown,
            Map<TableName, String> unfilledTables,
            Map<String, String> unfilledColumns) {
        var touches = new Touches(before);
        touches.lookAt(afterUp);
        if (afterDown != null) {
            touches.lookAt(afterDown);
        }
        return touches.coverage(unfilledTables, unfilledColumns);
    }
}
