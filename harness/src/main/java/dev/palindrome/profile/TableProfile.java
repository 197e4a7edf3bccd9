package dev.palindrome.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table.
 *
 * @param rows how many rows it has, or null where nobody says
 * @param columns what is known of its columns, by their names
 * @param keys what is known of its foreign keys, by their columns: {@code customer_id} or {@code year, number}
 */
public record TableProfile(
        @Nullable Long rows, SortedMap<String, ColumnProfile> columns, SortedMap<String, FanOut> keys) {

    /** Nothing is known. */
    public static final TableProfile NONE = new TableProfile(null, new TreeMap<>(), new TreeMap<>());

    public TableProfile {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    /** Return what is known of a column. */
    public Optional<ColumnProfile> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Return what is known of the foreign key with these columns. */
    public Optional<FanOut> key(List<String> names) {
        return Optional.ofNullable(keys.get(String.join(", ", names)));
    }
}
