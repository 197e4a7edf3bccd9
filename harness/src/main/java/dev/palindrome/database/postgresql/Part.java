package dev.palindrome.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Does something all or not at all: in a transaction of its own, or behind a savepoint where one is open. Values are read and
 * written alike whatever the session's settings; those come back at the end.
 */
final class Part {

    /** How values are read and written. LOCAL: a rollback or the end of the transaction brings the session's own settings back. */
    private static final String SETTINGS =
            """
            select set_config('timezone', 'UTC', true),
                   set_config('datestyle', 'ISO, YMD', true),
                   set_config('intervalstyle', 'postgres', true),
                   set_config('bytea_output', 'hex', true),
                   set_config('extra_float_digits', '1', true),
                   set_config('lc_monetary', 'C', true),
                   set_config('xmloption', 'content', true),
                   set_config('standard_conforming_strings', 'on', true);
            set local search_path to default;
            """; // search_path: functions behind checks may lean on the path that the database's users have

    /** A superuser may for certain; anyone else tries, and a refusal must not end the transaction. */
    private static final String REPLICA_FOR_SUPERUSERS = """
            select case when current_setting('is_superuser') = 'on'
                        then set_config('session_replication_role', 'replica', true)
                   end
            """;

    private static final String REPLICA = "set local session_replication_role to replica";

    /** The work, with what it returns. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Work that returns nothing. */
    @FunctionalInterface
    interface Deed {
        void run() throws SQLException;
    }

    private Part() {}

    /** Do work that stays. */
    static <T> T keeping(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, true);
    }

    /** Do work that stays and returns nothing. */
    static void keeping(Connection connection, Deed deed) throws SQLException {
        run(connection, () -> done(deed), true);
    }

    /** Do work of which nothing stays, not even a row of a catalog. */
    static <T> T leavingNothing(Connection connection, Work<T> work) throws SQLException {
        return run(connection, work, false);
    }

    /** Silence triggers and foreign keys until the transaction ends; a user who may not do so works with them. */
    static void silence(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REPLICA_FOR_SUPERUSERS)) {
            row.next();
            if (row.getString(1) != null) {
                return;
            }
        }
        attempt(connection, () -> execute(connection, REPLICA));
    }

    /** Try work inside an open transaction, and undo it alone where it fails; return whether it did not. */
    static boolean attempt(Connection connection, Deed work) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            work.run();
            connection.releaseSavepoint(savepoint);
            return true;
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            return false;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean done(Deed deed) throws SQLException {
        deed.run();
        return true;
    }

    private static <T> T run(Connection connection, Work<T> work, boolean keep) throws SQLException {
        return connection.getAutoCommit() ? transaction(connection, work, keep) : nested(connection, work, keep);
    }

    private static <T> T transaction(Connection connection, Work<T> work, boolean keep) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            execute(connection, SETTINGS);
            var result = work.run();
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

    /** SET LOCAL outlives a released savepoint, so that what an open transaction has set is put back by hand. */
    private static <T> T nested(Connection connection, Work<T> work, boolean keep) throws SQLException {
        var before = Settings.read(connection);
        var savepoint = connection.setSavepoint();
        boolean done = false;
        try {
            execute(connection, SETTINGS);
            var result = work.run();
            done = keep;
            return result;
        } finally {
            if (done) {
                connection.releaseSavepoint(savepoint);
                before.restore(connection);
            } else {
                connection.rollback(savepoint);
            }
        }
    }
}
