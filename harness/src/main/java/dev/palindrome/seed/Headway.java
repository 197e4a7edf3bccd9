package dev.palindrome.seed;

import dev.palindrome.schema.TableName;

/** Is told how far the filling of a table has come, each time some thousand rows are written; called on the filling thread. */
@FunctionalInterface
public interface Headway {

    /** Nobody listens. */
    Headway SILENT = (table, rows, total) -> {};

    /** Take note that so many rows of a table are done, of about so many. */
    void reaches(TableName table, long rows, long total);
}
