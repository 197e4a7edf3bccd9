package dev.palindrome.database.sqlite;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** What a session may have set for itself, as SQLite has it when a file is opened. */
    private static final String AS_OPENED = """
            pragma foreign_keys = off;
            pragma defer_foreign_keys = off;
            pragma recursive_triggers = off;
            pragma ignore_check_constraints = off;
            pragma legacy_alter_table = off;
            pragma writable_schema = off;
            pragma case_sensitive_like = off;
            pragma query_only = off;
            pragma reverse_unordered_selects = off;
            pragma read_uncommitted = off;
            pragma trusted_schema = on;
            pragma automatic_index = on;
            pragma secure_delete = off;
            pragma synchronous = full;
            pragma temp_store = default;
            pragma locking_mode = normal;
            pragma busy_timeout = 3000
            """;

    private static final String LEFT_BEHIND = """
            select 'drop ' || type || ' if exists temp."' || replace(name, '"', '""') || '"'
            from temp.sqlite_schema
            where type in ('trigger', 'view', 'table') and name not like 'sqlite_%'
            union all
            select 'detach "' || replace(name, '"', '""') || '"'
            from pragma_database_list
            where name not in ('main', 'temp')
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

    @Override
    public void reset(Connection connection) throws SQLException {
        var session = session(connection);
        if (session.isEnded()) {
            throw new SQLException("the session was ended by force");
        }
        if (inTransaction(session)) {
            session.getDatabase()._exec("rollback");
        }
        for (var left : leftBehind(session)) {
            session.getDatabase()._exec(left);
        }
        session.getDatabase()._exec(AS_OPENED);
        session.unlimited();
    }

    /** Return the statements that take away what only this session sees. */
    private static List<String> leftBehind(SqliteSession session) throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = session.createStatement();
                var row = statement.executeQuery(LEFT_BEHIND)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }

    @Override
    public void apply(Connection connection, Map<String, String> settings) throws SQLException {
        SessionSettings.apply(connection, settings);
    }

    @Override
    public void found(Connection connection, Map<String, String> settings) throws SQLException {
        SessionSettings.found(connection, settings);
    }

    @Override
    public Map<String, String> inForce(Connection connection) throws SQLException {
        return SessionSettings.inForce(connection);
    }

    @Override
    public void send(Connection connection, String sql, Answers answers) throws SQLException {
        try (var text = new WholeText(session(connection))) {
            text.executeAll(sql, () -> answers.done(inTransaction(connection)));
        }
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
    public boolean isLost(SQLException failure) {
        return SqliteFailures.isLost(failure);
    }

    @Override
    public boolean lacksTable(SQLException failure) {
        return SqliteFailures.lacksTable(failure);
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
