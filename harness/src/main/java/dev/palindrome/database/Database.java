package dev.palindrome.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One database of a server. Safe for use by several threads. */
public interface Database {

    /** Return the name on the server. */
    String name();

    /** Return the server it lives on. */
    DatabaseServer server();

    /**
     * Open a new session, as a migration tool would: autocommit, the server's own defaults, no settings of ours.
     *
     * @throws SQLException where the server refuses; the caller knows whether that is evidence or an error
     */
    Connection connect() throws SQLException;

    /**
     * Open a new session for reading and measuring: plans of repeated statements are kept, values come in the server's own text
     * form. Read tables whose columns may change through a plain {@link java.sql.Statement}: a kept plan fails inside a transaction
     * once its columns have changed.
     *
     * @throws SQLException where the server refuses
     */
    default Connection connectForReading() throws SQLException {
        return connect();
    }

    /**
     * Open a session over which the harness writes rows of its own.
     *
     * @throws SQLException where the server refuses
     */
    default Connection connectForFilling() throws SQLException {
        return connect();
    }
}
