package dev.palindrome.cycle;

import dev.palindrome.schema.TableName;
import dev.palindrome.seed.SeedReport;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What could not be filled so far, and why.
 *
 * @param tables the tables without rows
 * @param few the tables with fewer rows than were asked for
 * @param columns the columns that lack a value or a NULL
 */
record Unfilled(
        SortedMap<TableName, String> tables, SortedMap<TableName, String> few, SortedMap<String, String> columns) {

    static final Unfilled NONE = new Unfilled(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    Unfilled {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        few = Collections.unmodifiableSortedMap(new TreeMap<>(few));
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    Unfilled after(SeedReport report) {
        var newColumns = new TreeMap<>(columns);
        newColumns.putAll(report.unfilledColumns());
        return new Unfilled(
                after(report, tables, report.unfilledTables()), after(report, few, report.shortTables()), newColumns);
    }

    private static SortedMap<TableName, String> after(
            SeedReport report, SortedMap<TableName, String> before, Map<TableName, String> now) {
        var after = new TreeMap<>(before);
        after.keySet().removeAll(report.touched());
        after.putAll(now);
        return after;
    }
}
