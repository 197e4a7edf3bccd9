package dev.palindrome.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rows of a table add up to, whatever their order.
 *
 * @param rows how many rows there are
 * @param columns for each column its count of values and their fingerprint
 * @param wholeRows a fingerprint over entire rows, so that values swapped between rows are noticed
 */
public record TableContent(long rows, SortedMap<String, ColumnContent> columns, String wholeRows) {

    /**
     * What the values of one column add up to.
     *
     * @param values how many are not NULL
     * @param fingerprint the sum of the values' hashes: the order does not matter, duplicates do not cancel out
     */
    public record ColumnContent(long values, String fingerprint) {}

    public TableContent {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }
}
