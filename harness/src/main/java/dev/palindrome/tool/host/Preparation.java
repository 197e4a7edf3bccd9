package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes what has to be there before the first migration, since another program makes it. Run once for a walk, on a session of its
 * own in autocommit mode; every database of the walk then starts as a copy of what it made.
 */
public interface Preparation {

    /** Return what to call it in notes and messages: {@code host.sql}. */
    String name();

    /**
     * Refuse what could not be made on an engine, before a server is started.
     *
     * @throws dev.palindrome.failure.ConfigurationException where that can be seen already
     */
    default void check(SqlSyntax syntax) {}

    /**
     * Make it.
     *
     * @throws dev.palindrome.failure.ConfigurationException where it fails, which is the user's to correct
     * @throws SQLException where the session is lost
     */
    void prepare(Connection session, Dialect dialect) throws SQLException;
}
