package dev.palindrome.schema;

import org.jspecify.annotations.Nullable;

/**
 * Where a sequence stands.
 *
 * @param sequence its qualified name
 * @param next the value that it would hand out next
 * @param ascending whether it counts upwards
 * @param table the table whose column draws from it, or null where none owns it
 * @param column that column, or null
 * @param highest the column's value that a rising sequence must not reach again (its lowest for a falling one), or null where
 *     there is no row or no owner
 */
public record SequencePosition(
        String sequence,
        long next,
        boolean ascending,
        @Nullable TableName table,
        @Nullable String column,
        @Nullable Long highest) {

    /** Return whether this position comes before an earlier one of the same sequence. */
    public boolean isBehind(SequencePosition earlier) {
        return ascending == earlier.ascending && (ascending ? next < earlier.next : next > earlier.next);
    }

    /** Return whether the next value is one that a row has already, or lies before one that a row has. */
    public boolean wouldRepeat() {
        return highest != null && (ascending ? next <= highest : next >= highest);
    }
}
