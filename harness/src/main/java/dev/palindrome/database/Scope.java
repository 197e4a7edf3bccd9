package dev.palindrome.database;

import java.util.Set;

/**
 * What belongs to the tool and not to the schema under test.
 *
 * @param toolTables names of the bookkeeping tables, qualified where the tool has a schema of its own; they, their columns, indexes,
 *     constraints and sequences are left out
 */
public record Scope(Set<String> toolTables) {

    public Scope {
        toolTables = Set.copyOf(toolTables);
    }

    /** Return whether a table belongs to the tool. */
    public boolean leavesOut(String schema, String table) {
        return toolTables.contains(table) || toolTables.contains(schema + "." + table);
    }
}
