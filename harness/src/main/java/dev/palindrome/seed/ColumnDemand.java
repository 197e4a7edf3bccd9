package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ColumnTypes;
import dev.palindrome.seed.value.Restriction;
import java.util.List;

/**
 * What is asked of a column's values, now and by every later version.
 *
 * @param column the column as it is
 * @param making the column as whose values are made: a later version may have it hold numbers where now it holds texts
 * @param limit what narrower types leave
 * @param nullable whether it may hold NULL, now and later
 */
record ColumnDemand(ColumnShape column, ColumnShape making, Restriction limit, boolean nullable) {

    static ColumnDemand of(ColumnShape column, ColumnTypes types) {
        var meaning = types.of(column);
        return new ColumnDemand(column, meaning.column(), meaning.limit(), column.nullable());
    }

    String name() {
        return column.name();
    }

    /** Return the same without NULL. */
    ColumnDemand never() {
        return new ColumnDemand(column, making, limit, false);
    }

    /** Return the same with fewer values, or as it is where none would be left: then a later version fails for any row. */
    ColumnDemand limitedTo(Restriction restriction) {
        return limit.and(restriction)
                .filter(both -> both.allowed() == null || !both.allowed().isEmpty())
                .map(both -> new ColumnDemand(column, making, both, nullable))
                .orElse(this);
    }

    /** Return the same with values that are no longer than what counts of them in a key. */
    ColumnDemand beginningWith(List<UniqueShape> uniques) {
        var demand = this;
        for (var unique : uniques) {
            var length = unique.beginnings().get(name());
            if (length != null) {
                demand = demand.limitedTo(Restriction.length(0, length));
            }
        }
        return demand;
    }

    /** Return the same with the values of another type. */
    ColumnDemand madeAs(ColumnShape other) {
        var named = new ColumnShape(
                column.number(),
                column.name(),
                other.type(),
                other.declaredType(),
                other.length(),
                other.precision(),
                other.scale(),
                other.labels(),
                column.nullable(),
                column.hasDefault(),
                column.generation());
        return new ColumnDemand(column, named, limit, nullable);
    }
}
