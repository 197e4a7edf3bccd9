package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.value.Restriction;

/**
 * What is asked of a column's values, now and by every later version.
 *
 * @param column the column as it is
 * @param making the column as whose values are made: a later version may have it hold numbers where now it holds texts
 * @param limit what narrower types leave
 * @param nullable whether it may hold NULL, now and later
 */
record ColumnDemand(ColumnShape column, ColumnShape making, Restriction limit, boolean nullable) {

    static ColumnDemand of(ColumnShape column) {
        return new ColumnDemand(column, column, Restriction.NONE, column.nullable());
    }

    String name() {
        return column.name();
    }
}
