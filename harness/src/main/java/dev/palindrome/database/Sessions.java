package dev.palindrome.database;

import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Knows the sessions of one product. */
public interface Sessions {

    /** Pin what the text form of values depends on: time zone, date style, digits of floats, search path. */
    void prepareForReading(Connection connection) throws SQLException;

    /** Set how long a statement may run and wait for a lock, as defaults that a migration may override for itself. */
    void limit(Connection connection, Duration statement, Duration lock) throws SQLException;

    /**
     * Set a session as the user's production would, as defaults that a migration may override for itself.
     *
     * @param settings values by the product's own names; may be empty
     * @throws SQLException where the server knows no such setting or refuses the value, in its own words
     */
    void apply(Connection connection, Map<String, String> settings) throws SQLException;

    /**
     * Set a new, empty database as the user's production has it, as far as settings are the database's own rather than a session's:
     * its character set and collation, where the product has them there. {@link #apply} leaves these out.
     *
     * @throws SQLException where the server refuses the value
     */
    default void found(Connection connection, Map<String, String> settings) throws SQLException {}

    /**
     * Return the settings in force that decide what a migration does and leaves: time zone, character set, collation, modes. By the
     * product's own names, in the order to show them.
     */
    Map<String, String> inForce(Connection connection) throws SQLException;

    /**
     * Bring a session back to what a new one would be, where the server can; it costs less than a new one.
     *
     * @throws SQLException where the session is broken: open a new one
     */
    void reset(Connection connection) throws SQLException;

    /**
     * Send a text in one go, as it stands, and take every result off the wire.
     *
     * @param answers told of each statement that the server reports as done, in their order, up to the first that it refuses
     * @throws SQLException what the server said where it refused one; those behind it were not run
     */
    default void send(Connection connection, String sql, Answers answers) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // {d '2026-01-31'} is for the server to judge
            boolean more = statement.execute(sql);
            while (more || statement.getUpdateCount() != -1) {
                more = statement.getMoreResults();
            }
        } catch (SQLException e) {
            // Of a text of several statements most drivers hand out all results or none.
            answers.lost();
            throw e;
        }
    }

    /** What a server answers to a text, statement by statement. */
    interface Answers {

        /** The next statement is done. Whether a transaction is open behind it, as far as the server says. */
        void done(boolean inTransaction);

        /** One was refused, and nobody can tell which. */
        void lost();
    }

    /**
     * Return whether statements of this product commit what is open before they run: those that begin a transaction, and those that
     * define something.
     */
    default boolean commitsImplicitly() {
        return false;
    }

    /**
     * Return whether a session can be brought back within a transaction to the settings that a new one has, whatever it is set to
     * now; definitions are taken back with the transaction then. What was set for the session by {@link #apply} or {@link #limit}
     * has to be set again.
     */
    default boolean resetsInTransaction() {
        return false;
    }

    /** Bring the settings of a session back to what a new one has, in the transaction that is open. */
    default void resetInTransaction(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("ask resetsInTransaction first");
    }

    /** Return whether the session stands in a transaction that somebody opened and did not end. */
    boolean inTransaction(Connection connection) throws SQLException;

    /** Return the same behind a statement that somebody else has sent and the server refused; the driver's last word may be older. */
    default boolean inTransactionBehindRefusal(Connection connection) throws SQLException {
        return inTransaction(connection);
    }

    /**
     * Tell what a refusal says of a text of several statements that somebody else has sent in one go: which of them are done, as
     * {@link #send} would, or that nobody can tell.
     */
    default void retrace(Batch text, SQLException refusal, Answers answers) {
        answers.lost();
    }

    /** Return the server's number of the session, to wait for its end or to end it from another. */
    long id(Connection connection) throws SQLException;

    /** Wait until the session is gone, and with it what it had not yet told the statistics; at most a second. */
    void awaitEnd(Connection observer, long session) throws SQLException;

    /** End a session by force; harmless where it is gone. */
    void terminate(Connection observer, long session) throws SQLException;

    /** Describe a failure of a batch, with the statement and the line that the server's position points to. */
    SqlFailure describe(SQLException failure, Batch batch);

    /** Return whether nothing more will be heard from the session. */
    default boolean isLost(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("08");
    }

    /** Return whether the failure says that a table is not there. */
    default boolean lacksTable(SQLException failure) {
        return "42S02".equals(failure.getSQLState());
    }

    /** Return whether the failure says that something is missing which this run was not given: a role, an extension, a table, a version. */
    boolean lacksSurroundings(SqlFailure failure);

    /**
     * Return whether the failure says that the server itself lacks something: a role, an extension, a privilege, memory. What merely
     * is not in the database does not count: for a step that follows another one of the same migration it is that one's doing.
     */
    boolean lacksServer(SqlFailure failure);
}
