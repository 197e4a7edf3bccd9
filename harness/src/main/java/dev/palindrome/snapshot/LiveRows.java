package dev.palindrome.snapshot;

import dev.palindrome.database.Contents.RowSink;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.List;

/** The rows as they are now. */
@FunctionalInterface
interface LiveRows {

    /** Hand each row of the table to the sink, the values in the order of the columns. */
    void read(TableShape table, List<String> columns, RowSink sink) throws SQLException;

    /** Hand them over ordered by the text of some of the columns, NULL last. */
    default void readInOrder(TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException {
        read(table, columns, sink);
    }
}
