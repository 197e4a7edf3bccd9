package dev.palindrome.tool;

import dev.palindrome.migration.BoundSql;
import java.util.List;

/** What a tool writes into its book before a script and after it. */
record Entries(List<BoundSql> before, List<BoundSql> after) {
    static final Entries NONE = new Entries(List.of(), List.of());
}
