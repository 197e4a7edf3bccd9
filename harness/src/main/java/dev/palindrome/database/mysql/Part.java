package dev.palindrome.database.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Does something all or not at all: in a transaction of its own, or behind a savepoint where one is open. Values are read and
 * written alike whatever the session's settings; those come back at the end.
 */
final class Part {

    /**
     * STRICT_ALL_TABLES: what does not fit is refused, not cut. NO_AUTO_VALUE_ON_ZERO: a zero is a zero. A backslash is an escape and
     * CHAR comes without its padding, because the modes that say otherwise are left out.
     */
    private static final String MODE = "STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
            + "NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO";

    /** The work, with what it returns. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** What of a session is changed for the time of the work. */
    private record Settings(String mode, String zone, boolean keys, boolean uniques) {

        static Settings read(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select @@sql_mode, @@time_zone, @@foreign_key_checks, @@unique_checks")) {
                row.next();
                return new Settings(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4));
            }
        }

        void apply(Connection connection) throws SQLException {
            execute(
                    connection,
                    "set session sql_mode = '%s', time_zone = '%s', foreign_key_checks = %s, unique_checks = %s"
                            .formatted(mode, zone, keys ? 1 : 0, uniques ? 1 : 0));
        }
    }

    private static final Settings OURS = new Settings(MODE, "+00:00", false, true);

    private Part() {}

    /** Do work that stays, with foreign keys silent. */
    static <T> T keeping(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, true);
    }

    /** Do work of which nothing stays. */
    static <T> T leavingNothing(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, false);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Braces in a text are no escapes of JDBC.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static <T> T run(Connection connection, Work<T> work, boolean keep) throws SQLException {
        Settings before = Settings.read(connection);
        OURS.apply(connection);
        try {
            return connection.getAutoCommit() ? transaction(connection, work, keep) : nested(connection, work, keep);
        } finally {
            before.apply(connection);
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work, boolean keep) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            done = keep;
            return result;
        } finally {
            try {
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static <T> T nested(Connection connection, Work<T> work, boolean keep) throws SQLException {
        var savepoint = connection.setSavepoint();
        boolean done = false;
        try {
            T result = work.run();
            done = keep;
            return result;
        } finally {
            if (done) {
                connection.releaseSavepoint(savepoint);
            } else {
                connection.rollback(savepoint);
            }
        }
    }
}
