package dev.palindrome.coverage;

import dev.palindrome.schema.TableName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rows of one state show.
 *
 * @param tables by table; what did not change since an earlier survey is the same object
 */
public record Survey(SortedMap<TableName, TableCoverage> tables) {

    /** Nobody looked. */
    public static final Survey NONE = new Survey(new TreeMap<>());

    public Survey {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }
}
