package dev.palindrome.database;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What writing synthetic rows asks of the server beyond {@link Contents#load}. Values travel in the server's own text form. Each
 * call is a transaction of its own, or, where the connection has one open, a part of it. Implementations hold no state.
 */
public interface Filling {

    /**
     * A row that is there.
     *
     * @param address where it is; good until the next write to the table
     * @param values the values of the columns asked for
     */
    record StoredRow(String address, List<@Nullable String> values) {

        public StoredRow {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
        }
    }

    /**
     * What became of rows that were offered one by one.
     *
     * @param kept the indexes of those that the server took
     * @param refusal why it refused one of the others, or null where it took all
     */
    record Fitted(BitSet kept, @Nullable String refusal) {

        /** Return the same with a reason: that of the rows one by one, else why they were not taken together. */
        public Fitted because(SQLException together) {
            return refusal == null ? new Fitted(kept, together.getMessage()) : this;
        }
    }

    /**
     * Return for each partitioned table the conditions of its leaves: a row has a place where one of them holds. A table without
     * leaves has an empty list; one in which every row has a place may be missing.
     */
    Map<TableName, List<String>> leafConditions(Connection connection, Collection<TableShape> roots)
            throws SQLException;

    /** Return the columns that unique indexes over expressions read, as if the columns themselves were unique. */
    Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables)
            throws SQLException;

    /** Return those of the texts that the server reads as a value of the column. */
    List<String> readable(Connection connection, TableShape table, String column, List<String> texts)
            throws SQLException;

    /**
     * Ask the server which rows break which condition; a condition that is neither true nor false is not broken.
     *
     * @param rows rows that shall be written, with the values of {@code columns}; where they have an address, the other columns
     *     are those of the stored row, else NULL
     * @return for each condition the rows that break it, or nothing where the server cannot evaluate it
     * @throws SQLException where the server cannot read a value
     */
    List<Optional<BitSet>> broken(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<StoredRow> rows,
            List<String> conditions)
            throws SQLException;

    /** Rows that are made piece by piece. */
    interface Supply {

        /**
         * Return the next rows, none where there are no more. The connection is not in use meanwhile, so that it can be asked.
         */
        List<List<@Nullable String>> next() throws SQLException;

        /** Take note of which of the rows that were handed over last the server took. */
        void taken(List<List<@Nullable String>> rows, Fitted fitted);
    }

    /** What becomes of a table's indexes while rows are loaded. */
    enum Indexes {
        /** Each row is entered into each index, and refused where one forbids it. */
        IN_FORCE,
        /** Where the server can, they are built when all rows are there, which is faster; a row that one forbids fails the load. */
        AFTERWARDS
    }

    /**
     * Load rows as {@link Contents#load} does, in pieces, while they are made. A piece that the server refuses is written row by
     * row, and the supply is told what became of it. Where the engine has transactions, all pieces are one. Indexes, keys and
     * everything else of the table are afterwards what they were before.
     *
     * @throws SQLException where the connection is lost, the supply fails, or an index cannot be built; then none of the rows is there
     */
    void load(Connection connection, TableShape table, List<String> columns, Supply supply, Indexes indexes)
            throws SQLException;

    /**
     * A column that would satisfy a condition if it had the value of an expression.
     *
     * @param column the column
     * @param expression what the server computes, from the row's other columns
     * @param condition rows that break it are computed
     */
    record Assignment(String column, String expression, String condition) {}

    /**
     * Have the server compute values of rows that shall be written: of each assignment in turn, in the rows that break its condition.
     *
     * @param rows the rows as in {@link #broken}
     * @return the rows with what was computed; an expression that the server cannot evaluate changes nothing
     * @throws SQLException where the server cannot read a value
     */
    List<StoredRow> computed(
            Connection connection,
            TableShape table,
            List<String> columns,
            List<StoredRow> rows,
            List<Assignment> assignments)
            throws SQLException;

    /** Load what the server takes, row by row, and leave the rest. */
    Fitted loadFitting(Connection connection, TableShape table, List<String> columns, List<List<@Nullable String>> rows)
            throws SQLException;

    /** Return at most so many rows, in an order that depends on their values alone. */
    List<StoredRow> stored(Connection connection, TableShape table, List<String> columns, int limit)
            throws SQLException;

    /** Takes the rows that are there, piece by piece. */
    interface Visitor {

        /** Take note of how many rows there are; called first, and once. */
        void begins(int rows) throws SQLException;

        /**
         * Take the next rows. The connection is not in use meanwhile, so that these rows can be written to.
         *
         * @return whether to go on
         */
        boolean rows(List<StoredRow> rows) throws SQLException;
    }

    /**
     * Hand over the rows in the order of {@link #stored}, in pieces. This one reads up to a million at once, and no more.
     *
     * @param piece how many rows one piece has at most
     */
    default void visit(Connection connection, TableShape table, List<String> columns, int piece, Visitor visitor)
            throws SQLException {
        var rows = stored(connection, table, columns, 1_000_000);
        visitor.begins(rows.size());
        boolean goesOn = true;
        for (int at = 0; goesOn && at < rows.size(); at += piece) {
            goesOn = visitor.rows(rows.subList(at, Math.min(rows.size(), at + piece)));
        }
    }

    /** Return at most so many rows of values without NULL, without repetition, in an order that depends on them alone. */
    List<List<String>> keys(Connection connection, TableName table, List<String> columns, int limit)
            throws SQLException;

    /** Write these values into these rows, all at once where the server takes them, else row by row; triggers stay silent. */
    Fitted assign(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows)
            throws SQLException;

    /**
     * What became of rows without a parent.
     *
     * @param emptied how many have NULL now instead of the parent
     * @param deleted how many are gone, of each table that lost some
     */
    record Dropped(int emptied, Map<TableName, Integer> deleted) {

        /** There was none. */
        public static final Dropped NONE = new Dropped(0, Map.of());

        public Dropped {
            deleted = Map.copyOf(deleted);
        }

        /** Return the same with the rows of one more key, which are gone where its columns do not all take NULL. */
        public Dropped with(ForeignKeyShape key, int rows, Collection<String> nullable) {
            if (rows == 0 || nullable.containsAll(key.columns())) {
                return new Dropped(emptied + rows, deleted);
            }
            var more = new HashMap<>(deleted);
            more.merge(key.child(), rows, Integer::sum);
            return new Dropped(emptied, more);
        }

        /** Return how many rows were changed. */
        public int rows() {
            return emptied
                    + deleted.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Make values that have no parent NULL, where all the key's columns may be, else delete their rows.
     *
     * @param keys the keys, each with those of its columns that may be NULL
     */
    Dropped dropOrphans(Connection connection, Map<ForeignKeyShape, List<String>> keys) throws SQLException;

    /** Delete all rows of the tables at once, in silence; partitions are emptied with their root. */
    void clear(Connection connection, Collection<TableShape> tables) throws SQLException;

    /** Set the counters behind the tables' columns beyond the largest value, as inserts through them would have. */
    void advanceCounters(Connection connection, Collection<TableShape> tables) throws SQLException;
}
