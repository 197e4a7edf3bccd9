package dev.palindrome.coverage;

import dev.palindrome.schema.TableName;
import java.util.List;

/** What one table's rows show. */
public record TableCoverage(TableName table, List<Entry> entries) {

    public TableCoverage {
        entries = List.copyOf(entries);
    }
}
