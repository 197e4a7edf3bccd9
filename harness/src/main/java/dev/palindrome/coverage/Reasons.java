package dev.palindrome.coverage;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Knows why rows are not there. */
public interface Reasons {

    /** Return why a table has no rows, as a clause, or null where that is not known. */
    @Nullable
    String ofTable(TableName table);

    /** Return why columns of a table hold no value or no NULL, by the columns' names. */
    SortedMap<String, String> ofColumns(TableName table);

    /** Return whether a later version forbids NULL in a column that takes it now. */
    boolean forbidsNull(TableShape table, String column);

    /** Return whether a later version forbids a label that a column takes now. */
    boolean forbidsLabel(TableShape table, String column, String label);
}
