package dev.palindrome.cycle;

import dev.palindrome.coverage.Reasons;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why rows are not there, as filling and the rehearsal know it.
 *
 * @param state how many migrations have been applied
 */
record Gaps(Unfilled unfilled, Foresight foresight, int state) implements Reasons {

    @Override
    public @Nullable String ofTable(TableName table) {
        return unfilled.tables().get(table);
    }

    @Override
    public SortedMap<String, String> ofColumns(TableName table) {
        String prefix = table + ".";
        SortedMap<String, String> columns = new TreeMap<>();
        // What begins with the prefix comes before the prefix with its last character raised by one.
        unfilled.columns()
                .subMap(prefix, table + "/")
                .forEach((name, reason) -> columns.put(name.substring(prefix.length()), reason));
        return columns;
    }

    @Override
    public boolean forbidsNull(TableShape table, String column) {
        return foresight.forbidsNull(state, table, column);
    }

    @Override
    public boolean forbidsLabel(TableShape table, String column, String label) {
        return foresight.forbids(state, table, column, label);
    }
}
