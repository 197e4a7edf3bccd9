package dev.palindrome.snapshot;

import dev.palindrome.schema.TableName;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an up and its down touched of that which stood before. A table is touched where its definition, its rows or the server's mark
 * of it changed; a column where its definition or its values changed, or a key, check or index that it is part of.
 *
 * @param tables the touched tables, each with its touched columns
 */
public record Touched(SortedMap<TableName, Set<String>> tables) {

    public Touched {
        SortedMap<TableName, Set<String>> copy = new TreeMap<>();
        tables.forEach((table, columns) -> copy.put(table, Collections.unmodifiableSet(new TreeSet<>(columns))));
        tables = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Find out what was touched.
     *
     * @param afterDown the state after the down, or null where there was none
     */
    public static Touched between(State before, State afterUp, @Nullable State afterDown) {
        var touches = new Touches(before);
        touches.lookAt(afterUp);
        if (afterDown != null) {
            touches.lookAt(afterDown);
        }
        return touches.touched();
    }

    /** Return whether one of these columns of a table was touched; where none is named, whether the table was. */
    public boolean includes(TableName table, Collection<String> columns) {
        Set<String> touched = tables.get(table);
        return touched != null && (columns.isEmpty() || columns.stream().anyMatch(touched::contains));
    }
}
