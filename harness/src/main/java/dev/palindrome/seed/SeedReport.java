package dev.palindrome.seed;

import dev.palindrome.schema.TableName;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a filling did.
 *
 * @param touched the tables that got rows or values
 * @param unfilledTables the tables that could not be filled, each with the reason as a clause
 * @param shortTables the tables that got fewer rows than the plan says, each with the reason as a clause
 * @param unfilledColumns the columns ({@code schema.table.column}) that hold no value, no NULL, or no value but their default, though
 *     they could, each with the reason as a clause
 * @param exhausted those of the unfilled and short tables that can hold no more rows than they have: their keys were counted
 */
public record SeedReport(
        Set<TableName> touched,
        SortedMap<TableName, String> unfilledTables,
        SortedMap<TableName, String> shortTables,
        SortedMap<String, String> unfilledColumns,
        Set<TableName> exhausted) {

    /** Nothing was done. */
    public static final SeedReport NOTHING =
            new SeedReport(Set.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Set.of());

    public SeedReport {
        touched = Set.copyOf(touched);
        unfilledTables = new TreeMap<>(unfilledTables);
        shortTables = new TreeMap<>(shortTables);
        unfilledColumns = new TreeMap<>(unfilledColumns);
        exhausted = Set.copyOf(exhausted);
    }

    /** Return whether any row was written. */
    public boolean wrote() {
        return !touched.isEmpty();
    }
}
