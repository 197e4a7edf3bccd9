package dev.palindrome.database;

import java.util.Set;

/**
 * What belongs to the tool and not to the schema under test.
 *
 * @param toolTables unqualified names of the bookkeeping tables; they, their columns, indexes, constraints and sequences are left out
 */
public record Scope(Set<String> toolTables) {

    public Scope {
        toolTables = Set.copyOf(toolTables);
    }
}
