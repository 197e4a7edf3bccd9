package dev.palindrome.profile.reading;

import dev.palindrome.profile.FanOut;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server's statistics say of a table.
 *
 * @param name its name, with the schema where there are any
 * @param rows how many rows it has, or null where nobody knows
 * @param columns its columns
 * @param keys its foreign keys, by their columns
 */
record RawTable(String name, @Nullable Long rows, List<RawColumn> columns, SortedMap<String, FanOut> keys) {

    RawTable {
        columns = List.copyOf(columns);
    }
}
