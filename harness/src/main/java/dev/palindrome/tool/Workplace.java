package dev.palindrome.tool;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where one step of a migration is done: it gives sessions on the database under test, each as the user's production has them, and
 * limited in time. Safe for use by several threads.
 */
@FunctionalInterface
public interface Workplace {

    /**
     * Open a session; whoever takes it closes it before the step ends.
     *
     * @throws SQLException where the server refuses
     */
    Connection connect() throws SQLException;
}
