package dev.palindrome.database.sqlite;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

final class SqliteSessions implements Sessions {

    /** What a reading depends on, and no migration can have left in the file. */
    private static final String READING = """
            pragma foreign_keys = off;
            pragma recursive_triggers = off;
            pragma writable_schema = off;
            pragma trusted_schema = on;
            pragma temp_store = memory;
            pragma cache_size = -65536;
            pragma busy_timeout = 10000
            """;

    private static final String IN_TRANSACTION = "within a transaction";

    @Override
    public void prepareForReading(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(READING);
        }
    }

    @Override
    public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
        var session = session(connection);
        session.limit(statement);
        session.setBusyTimeout((int) Math.max(1, Math.min(Integer.MAX_VALUE, lock.toMillis())));
    }

    /** There is no way back to what a new session would be, and a new one costs as little. */
    @Override
    public void reset(Connection connection) throws SQLException {
        throw new SQLException("a session of SQLite is not brought back; open a new one");
    }

    /** The driver does not hand on sqlite3_get_autocommit; a BEGIN that is refused tells, and one that is taken locks nothing. */
    @Override
    public boolean inTransaction(Connection connection) throws SQLException {
        var database = session(connection).getDatabase();
        try {
            database._exec("begin deferred");
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(IN_TRANSACTION)) {
                return true;
            }
            throw e;
        }
        database._exec("rollback");
        return false;
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return session(connection).number();
    }

    /** A session is gone once it is closed, and all that it did is in the file. */
    @Override
    public void awaitEnd(Connection observer, long session) {
        // nothing to wait for
    }

    @Override
    public void terminate(Connection observer, long session) throws SQLException {
        OpenSessions.end(session);
    }

    @Override
    public SqlFailure describe(SQLException failure, Batch batch) {
        return SqliteFailures.describe(failure, batch);
    }

    @Override
    public boolean lacksSurroundings(SqlFailure failure) {
        return SqliteFailures.lacksSurroundings(failure);
    }

    @Override
    public boolean lacksServer(SqlFailure failure) {
        return SqliteFailures.lacksServer(failure);
    }

    private static SqliteSession session(Connection connection) throws SQLException {
        return connection.unwrap(SqliteSession.class);
    }
}
