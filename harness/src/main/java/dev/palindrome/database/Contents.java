package dev.palindrome.database;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows. Values travel in the server's own text form, as {@link Sessions#prepareForReading} pins it.
 */
public interface Contents {

    /**
     * Return a mark for each table: as long as a table's mark stays the same, its rows are provably the same, and need not be
     * read again. A table without a mark must be read. Sessions that wrote must have ended before this is asked.
     */
    Map<TableName, String> marks(Connection connection) throws SQLException;

    /** Return what the rows of the tables add up to. Tables provably empty are not read. */
    Map<TableName, TableContent> contents(Connection connection, Collection<TableShape> tables) throws SQLException;

    /**
     * Hand each row to the sink: the values of the columns in the order asked for, NULL as null. Rows come ordered by the
     * table's row key, or by their text where it has none.
     */
    void rows(Connection connection, TableShape table, List<String> columns, RowSink sink) throws SQLException;

    /** Hand each row to the sink as {@link #rows} does, ordered by the UTF-8 of the text of some of the columns, NULL last. */
    void rowsInTextOrder(
            Connection connection, TableShape table, List<String> columns, List<String> order, RowSink sink)
            throws SQLException;

    /**
     * Ask the server whether conditions hold, such as {@code exists (select ...)}; nothing stays of it.
     *
     * @return an answer to each; none where the server cannot evaluate that one
     */
    List<Optional<Boolean>> answers(Connection connection, List<String> conditions) throws SQLException;

    /**
     * Count, for each foreign key, the values of the child that have no parent, whatever the server was told about the
     * constraint. Keys whose tables or columns are not there are left out of the answer.
     */
    Map<ForeignKeyShape, Long> orphans(Connection connection, Collection<ForeignKeyShape> keys) throws SQLException;

    /**
     * Return where the sequences stand, sorted by name; one position for each column that draws from a sequence, or one without a
     * column. Their {@code highest} is not read and null: see {@link #withHighest}.
     */
    List<SequencePosition> sequences(Connection connection, Scope scope) throws SQLException;

    /** Return the same positions, each with the highest value of its column (the lowest for a falling sequence). */
    List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions) throws SQLException;

    /** Set sequences to where they stood; they do not go back with a transaction that is rolled back. */
    default void moveBack(Connection connection, Collection<SequencePosition> positions) throws SQLException {
        throw new UnsupportedOperationException("only where definitions are taken back with a transaction");
    }

    /**
     * Load rows in bulk, all or none, with the server's checks of NOT NULL, CHECK and unique in force, and its triggers and
     * foreign keys not (the rows are made to fit).
     *
     * @throws SQLException where the server refuses a row
     */
    void load(Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException;

    /**
     * Run a statement that copies rows into a table from its client.
     *
     * @param statement such as {@code copy shop.orders from stdin}
     * @param rows the rows in the form that the statement asks for, each with its line end
     */
    void copyIn(Connection connection, String statement, String rows) throws SQLException;

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowSink {
        /** Take the values of one row; the list is the sink's to keep. A sink that has enough may throw. */
        void row(List<@Nullable String> values);
    }
}
