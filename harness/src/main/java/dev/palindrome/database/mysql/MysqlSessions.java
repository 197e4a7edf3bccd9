package dev.palindrome.database.mysql;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Knows the sessions of one product.
 *
 * @param flavor the product
 */
record MysqlSessions(Flavor flavor) implements Sessions {

    /** A server may carry settings that a migration gave it: all that shows in a text is set, whatever its default. */
    private static final String READING = """
            set session time_zone = '+00:00',
            sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',
            autocommit = 1,
            foreign_key_checks = 1,
            unique_checks = 1,
            group_concat_max_len = 4294967295,
            max_sort_length = 4096,
            sql_quote_show_create = 1,
            sql_select_limit = default,
            sql_safe_updates = 0,
            sql_auto_is_null = 0,
            lc_messages = 'en_US',
            lc_time_names = 'en_US',
            lock_wait_timeout = 3600,
            %s
            """;

    private static final String OF_MYSQL = """
            information_schema_stats_expiry = 0,
            /*!80030 show_gipk_in_create_table_and_information_schema = 1, */
            transaction_isolation = 'REPEATABLE-READ',
            transaction_read_only = 0,
            max_execution_time = 0
            """;

    private static final String OF_MARIADB = """
            tx_isolation = 'REPEATABLE-READ',
            tx_read_only = 0,
            max_statement_time = 0
            """;

    /** Whatever is asked, the answer says whether a transaction is open. */
    private static final String ASKING = "do 0";

    private static final int NO_SUCH_SESSION = 1094;
    private static final long END_LIMIT = TimeUnit.SECONDS.toNanos(1);
    private static final long TERMINATION_LIMIT = TimeUnit.SECONDS.toNanos(5);

    @Override
    public void prepareForReading(Connection connection) throws SQLException {
        execute(connection, READING.formatted(flavor.isMariaDb() ? OF_MARIADB : OF_MYSQL));
        execute(
                connection,
                "set names utf8mb4 collate " + (flavor.isMariaDb() ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin"));
    }

    @Override
    public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
        execute(
                connection,
                "set session %s, lock_wait_timeout = %s, innodb_lock_wait_timeout = %s"
                        .formatted(
                                flavor.isMariaDb()
                                        ? "max_statement_time = " + statement.toMillis() / 1000.0
                                        : "max_execution_time = " + statement.toMillis(),
                                seconds(lock),
                                seconds(lock)));
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
        return SessionSettings.inForce(connection, flavor);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        MysqlConnector.of(connection).reset(connection);
        connection.clearWarnings();
    }

    @Override
    public void send(Connection connection, String sql, Answers answers) throws SQLException {
        var connector = MysqlConnector.of(connection);
        try {
            connector.send(connection, sql, new Replies(sql, answers));
        } catch (SQLException e) {
            askAnew(connection, e);
            throw e;
        }
    }

    /** A refusal does not say whether a transaction is still open, so the last answer is an old one. */
    private static void askAnew(Connection connection, SQLException refusal) {
        try {
            execute(connection, ASKING);
        } catch (SQLException e) {
            refusal.addSuppressed(e);
        }
    }

    @Override
    public boolean commitsImplicitly() {
        return true;
    }

    @Override
    public boolean inTransaction(Connection connection) throws SQLException {
        return MysqlConnector.of(connection).isInTransaction(connection);
    }

    @Override
    public boolean inTransactionBehindRefusal(Connection connection) throws SQLException {
        execute(connection, ASKING);
        return inTransaction(connection);
    }

    @Override
    public long id(Connection connection) throws SQLException {
        return MysqlConnector.of(connection).id(connection);
    }

    @Override
    public void awaitEnd(Connection observer, long session) throws SQLException {
        awaitEnd(observer, session, END_LIMIT);
    }

    @Override
    public void terminate(Connection observer, long session) throws SQLException {
        try {
            execute(observer, "kill connection " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_SESSION) {
                throw e;
            }
        }
        awaitEnd(observer, session, TERMINATION_LIMIT);
    }

    @Override
    public SqlFailure describe(SQLException failure, Batch batch) {
        return MysqlFailures.describe(failure, batch);
    }

    @Override
    public boolean lacksSurroundings(SqlFailure failure) {
        return MysqlFailures.lacksSurroundings(failure);
    }

    @Override
    public boolean lacksServer(SqlFailure failure) {
        return MysqlFailures.lacksServer(failure);
    }

    private void awaitEnd(Connection observer, long session, long limit) throws SQLException {
        long end = System.nanoTime() + limit;
        while (isThere(observer, session) && System.nanoTime() < end) {
            try {
                TimeUnit.MICROSECONDS.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HarnessException("interrupted while waiting for the end of session " + session, e);
            }
        }
    }

    private boolean isThere(Connection observer, long session) throws SQLException {
        var list = flavor.isMariaDb() ? "information_schema.processlist" : "performance_schema.processlist";
        try (var statement = observer.createStatement();
                var rows = statement.executeQuery("select 1 from %s where id = %s".formatted(list, session))) {
            return rows.next();
        }
    }

    /** Zero would mean no limit at all, or none to wait. */
    private static long seconds(Duration limit) {
        return Math.max(1, (limit.toMillis() + 999) / 1000);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
