package dev.palindrome.cycle;

import dev.palindrome.schema.TableName;
import dev.palindrome.seed.SeedReport;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What could not be filled so far, and why. */
record Unfilled(SortedMap<TableName, String> tables, SortedMap<String, String> columns) {

    static final Unfilled NONE = new Unfilled(new TreeMap<>(), new TreeMap<>());

    Unfilled {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    Unfilled after(SeedReport report) {
        var newTables = new TreeMap<>(tables);
        newTables.keySet().removeAll(report.touched());
        newTables.putAll(report.unfilledTables());
        var newColumns = new TreeMap<>(columns);
        newColumns.putAll(report.unfilledColumns());
        return new Unfilled(newTables, newColumns);
    }
}
