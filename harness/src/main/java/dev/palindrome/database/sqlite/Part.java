package dev.palindrome.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Does something all or not at all: in a transaction of its own, or behind a savepoint where one is open. */
final class Part {

    /** The work, with what it returns. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    private Part() {}

    /** Do work that stays. */
    static <T> T keeping(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, "release palindrome");
    }

    /** Do work of which nothing stays. */
    static <T> T leavingNothing(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, "rollback to palindrome; release palindrome");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A savepoint outside of a transaction is one itself. */
    private static <T> T run(Connection connection, Work<T> work, String end) throws SQLException {
        execute(connection, "savepoint palindrome");
        boolean done = false;
        try {
            T result = work.run();
            execute(connection, end);
            done = true;
            return result;
        } finally {
            if (!done) {
                execute(connection, "rollback to palindrome; release palindrome");
            }
        }
    }
}
