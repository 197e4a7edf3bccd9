package dev.palindrome.database.postgresql;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

final class PostgresSessions implements Sessions {

    /** A database may carry settings that a migration gave it: all that shows in a text is set, whatever its default. */
    private static final String READING =
            """
            set timezone to 'UTC';
            set datestyle to 'ISO, MDY';
            set intervalstyle to 'postgres';
            set bytea_output to 'hex';
            set extra_float_digits to 1;
            set lc_monetary to 'C';
            set lc_numeric to 'C';
            set lc_messages to 'C';
            set lc_time to 'C';
            set xmloption to 'content';
            set xmlbinary to 'base64';
            set quote_all_identifiers to off;
            set standard_conforming_strings to on;
            set client_min_messages to 'warning';
            set default_transaction_read_only to off;
            set default_transaction_isolation to 'read committed';
            set session_replication_role to 'origin';
            set row_security to on;
            set statement_timeout to 0;
            set lock_timeout to 0;
            set idle_in_transaction_session_timeout to 0;
            set search_path to pg_catalog
            """; // with only pg_catalog in the path every other name is written with its schema

    private static final String IN_FORCE =
            """
            select name, setting
            from (
              select 1, 'server_version', current_setting('server_version')
              union all
              select 2, 'TimeZone', current_setting('TimeZone')
              union all
              select 3, 'server_encoding', current_setting('server_encoding')
              union all
              select 4, 'collation', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate)
              from pg_catalog.pg_database d
              where d.datname = current_database()
              union all
              select 5, 'search_path', current_setting('search_path')
              union all
              select 6, 'default_transaction_isolation', current_setting('default_transaction_isolation')
            ) s (place, name, setting)
            order by place
            """; // the columns of the locale came and went: 14 has none, 15 daticulocale, 17 datlocale

    private static final Pattern OF_TRANSACTIONS =
            Pattern.compile("(begin|start|commit|end|rollback|abort|prepare)\\b", Pattern.CASE_INSENSITIVE);

    private static final long END_LIMIT = TimeUnit.SECONDS.toNanos(1);
    private static final int TERMINATION_MILLIS = 5_000;

    @Override
    public void prepareForReading(Connection connection) throws SQLException {
        execute(connection, READING);
    }

    @Override
    public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
        execute(
                connection,
                "set statement_timeout to %s; set lock_timeout to %s; set idle_in_transaction_session_timeout to %s"
                        .formatted(millis(statement), millis(lock), millis(statement)));
    }

    @Override
    public void apply(Connection connection, Map<String, String> settings) throws SQLException {
        if (settings.isEmpty()) {
            return;
        }
        var sql = "select " + "set_config(?, ?, false), ".repeat(settings.size()) + "null";
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (var setting : settings.entrySet()) {
                statement.setString(index++, setting.getKey());
                statement.setString(index++, setting.getValue());
            }
            statement.execute();
        }
    }

    @Override
    public Map<String, String> inForce(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(IN_FORCE)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        if (inTransaction(connection)) {
            execute(connection, "rollback");
        }
        connection.setAutoCommit(true);
        // It refuses company: in one message with others it would stand in a transaction.
        execute(connection, "discard all");
        execute(connection, PostgresConnector.SERVER_ZONE);
        connection.clearWarnings();
    }

    @Override
    public boolean resetsInTransaction() {
        return true;
    }

    /** What constraints put off to the end is heard at once: the rows in question were committed long ago. */
    @Override
    public void resetInTransaction(Connection connection) throws SQLException {
        execute(connection, "set constraints all immediate; reset all");
        execute(connection, PostgresConnector.SERVER_ZONE);
    }

    @Override
    public void send(Connection connection, String sql, Answers answers) throws SQLException {
        SimpleQuery.send(connection, sql, answers);
    }

    /** The driver, too, sends a text in one transaction; only its own commands could end that in the middle. */
    @Override
    public void retrace(Batch text, SQLException refusal, Answers answers) {
        var statements = SqlSyntax.POSTGRESQL.statements(text.sql(), text.line());
        if (statements.stream().anyMatch(s -> OF_TRANSACTIONS.matcher(s.sql()).lookingAt())) {
            answers.lost();
            return;
        }
        int at = statements.indexOf(PostgresFailures.culprit(refusal, text));
        int done = at < 0 ? statements.size() : at;
        for (int i = 0; i < done; i++) {
            answers.done(true);
        }
    }

    @Override
    public boolean inTransaction(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public void awaitEnd(Connection observer, long session) throws SQLException {
        long limit = System.nanoTime() + END_LIMIT;
        while (isThere(observer, session) && System.nanoTime() < limit) {
            try {
                TimeUnit.MICROSECONDS.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HarnessException("interrupted while waiting for the end of session " + session, e);
            }
        }
    }

    @Override
    public void terminate(Connection observer, long session) throws SQLException {
        if (!isThere(observer, session)) {
            return;
        }
        try (var statement = observer.prepareStatement("select pg_terminate_backend(?, ?)")) {
            statement.setInt(1, (int) session);
            statement.setLong(2, TERMINATION_MILLIS);
            statement.execute();
        }
    }

    @Override
    public SqlFailure describe(SQLException failure, Batch batch) {
        return PostgresFailures.describe(failure, batch);
    }

    @Override
    public boolean isLost(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public boolean lacksTable(SQLException failure) {
        return "42P01".equals(failure.getSQLState());
    }

    @Override
    public boolean lacksSurroundings(SqlFailure failure) {
        return PostgresFailures.lacksSurroundings(failure);
    }

    @Override
    public boolean lacksServer(SqlFailure failure) {
        return PostgresFailures.lacksServer(failure);
    }

    /** A session leaves this list after it has handed over its statistics. */
    private static boolean isThere(Connection observer, long session) throws SQLException {
        if (!observer.getAutoCommit()) {
            // Within a transaction the list is read once.
            execute(observer, "select pg_stat_clear_snapshot()");
        }
        try (var statement = observer.prepareStatement("select 1 from pg_stat_get_activity(?)")) {
            statement.setInt(1, (int) session);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Zero would mean no limit at all. */
    private static long millis(Duration limit) {
        return Math.max(1, Math.min(Integer.MAX_VALUE, limit.toMillis()));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
