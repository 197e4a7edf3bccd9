package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palindrome.database.Database;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSessionsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static Database database;

    private final PostgresSessions sessions = new PostgresSessions();
    private Connection connection;

    @BeforeAll
    static void create() {
        database = TestServers.postgres().create("sessions");
    }

    @AfterAll
    static void drop() {
        TestServers.postgres().drop(database);
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        select timestamptz '2026-01-02 03:04:05+02' | 2026-01-02 01:04:05+00
                        select date '2026-01-02'                    | 2026-01-02
                        select interval '1 day 2 hours'             | 1 day 02:00:00
                        select '\\xdead'::bytea                      | \\xdead
                        select 0.1::float8                          | 0.1
                        select 12::money                            | $12.00
                        select 'pg_class'::regclass                 | pg_class
                        """)
        void writesValuesInOneWay(String query, String text) throws SQLException {
            execute("alter database %s set datestyle to 'German'".formatted(database.name()));
            try (var reader = database.connectForReading()) {
                sessions.prepareForReading(reader);
                assertThat(text(reader, query)).isEqualTo(text);
            } finally {
                execute("alter database %s reset all".formatted(database.name()));
            }
        }

        @Test
        void writesNamesWithTheirSchema() throws SQLException {
            execute("create table public.named ()");
            sessions.prepareForReading(connection);
            assertThat(text(connection, "select oid::regclass::text from pg_class where relname = 'named'"))
                    .isEqualTo("public.named");
        }
    }

    @Nested
    class Limits {

        @Test
        void endAStatementThatRunsTooLong() throws SQLException {
            sessions.limit(connection, Duration.ofMillis(50), LONG);
            var failure = failureOf("select pg_sleep(10)");
            assertThat(failure.sqlState()).isEqualTo("57014");
            assertThat(failure.message()).contains("statement_timeout").contains("`timeout`");
        }

        @Test
        void endAWaitForALock() throws SQLException {
            execute("create table if not exists locked (id int)");
            try (var other = database.connect();
                    var statement = other.createStatement()) {
                statement.execute("begin; lock table locked");
                sessions.limit(connection, LONG, Duration.ofMillis(50));
                var failure = failureOf("alter table locked add column more int");
                assertThat(failure.sqlState()).isEqualTo("55P03");
                assertThat(failure.message()).contains("lock_timeout").contains("`lockTimeout`");
            }
        }

        @Test
        void holdForEachStatementOfABatch() throws SQLException {
            sessions.limit(connection, Duration.ofMillis(700), LONG);
            execute("select pg_sleep(0.4); select pg_sleep(0.4)");
        }
    }

    @Nested
    class Reset {

        @Test
        void bringsBackANewSession() throws SQLException {
            sessions.limit(connection, LONG, LONG);
            execute("set time zone 'Asia/Tokyo'; set search_path to nowhere; create temp table leftover ()");
            execute("begin; create role temporary_role; set role temporary_role");
            sessions.reset(connection);

            assertThat(sessions.inTransaction(connection)).isFalse();
            assertThat(text(connection, "show timezone")).isEqualTo("UTC");
            assertThat(text(connection, "show search_path")).isEqualTo("\"$user\", public");
            assertThat(text(connection, "show statement_timeout")).isEqualTo("0");
            assertThat(text(connection, "select current_user")).isEqualTo("postgres");
            assertThat(text(connection, "select to_regclass('leftover')")).isNull();
        }

        @Test
        void worksInAFailedTransaction() throws SQLException {
            execute("begin");
            failureOf("select 1 / 0");
            assertThat(sessions.inTransaction(connection)).isTrue();
            sessions.reset(connection);
            assertThat(text(connection, "select 1")).isEqualTo("1");
        }

        @Test
        void keepsAReaderUsableThatHadPreparedStatements() throws SQLException {
            try (var reader = database.connectForReading()) {
                for (int i = 0; i < 3; i++) {
                    try (var statement = reader.prepareStatement("select ?::text")) {
                        statement.setString(1, "x");
                        statement.executeQuery().close();
                    }
                    sessions.reset(reader);
                }
            }
        }

        @Test
        void refusesASessionThatIsGone() throws SQLException {
            try (var observer = database.connect()) {
                sessions.terminate(observer, sessions.id(connection));
            }
            assertThatThrownBy(() -> sessions.reset(connection)).isInstanceOf(SQLException.class);
        }
    }

    @Nested
    class End {

        @Test
        void isAwaitedTogetherWithTheStatistics() throws SQLException {
            execute("create table if not exists counted (id int)");
            try (var observer = database.connectForReading()) {
                long before = Long.parseLong(text(observer, INSERTED));
                for (int i = 1; i <= 20; i++) {
                    var writer = database.connect();
                    long id = sessions.id(writer);
                    try (var statement = writer.createStatement()) {
                        statement.execute("insert into counted values (1)");
                    }
                    writer.close();
                    sessions.awaitEnd(observer, id);
                    assertThat(text(observer, INSERTED)).isEqualTo(String.valueOf(before + i));
                }
            }
        }

        private static final String INSERTED = "select n_tup_ins from pg_stat_user_tables where relname = 'counted'";

        @Test
        void isForcedEvenWhileTheSessionWorks() throws Exception {
            long id = sessions.id(connection);
            var busy = new Thread(
                    () -> catchThrowableOfType(SQLException.class, () -> execute("do $$ begin loop end loop; end $$")));
            busy.start();
            try (var observer = database.connect()) {
                sessions.terminate(observer, id);
                sessions.terminate(observer, id);
            }
            busy.join(5_000);
            assertThat(busy.isAlive()).isFalse();
        }
    }

    @Nested
    class Failures {

        @Test
        void nameTheLineOfTheFileAndTheStatement() {
            var batch = new Batch("select 1;\n-- 😀\nselect 2\n  from nowhere;\nselect 3;\n", 10);
            var failure = failureOf(batch);
            assertThat(failure.line()).isEqualTo(13);
            assertThat(failure.statement()).isEqualTo("select 2\n  from nowhere");
            assertThat(failure.sqlState()).isEqualTo("42P01");
        }

        @Test
        void nameNoLineWhereTheServerDoesNotPoint() {
            var failure = failureOf("select 2; select 1 / 0; select 3");
            assertThat(failure.line()).isZero();
            assertThat(failure.statement()).isEqualTo("select 2; select 1 / 0; select 3");
        }

        @Test
        void nameTheOnlyStatementWhereTheServerDoesNotPoint() {
            var failure = failureOf(new Batch("-- a comment\n\nselect 1 / 0;\n", 5));
            assertThat(failure.line()).isEqualTo(7);
            assertThat(failure.statement()).isEqualTo("select 1 / 0");
        }

        @Test
        void tellDetailAndHintInOneLineWithoutControlCharacters() {
            var failure = failureOf("""
                    do $$ begin raise exception E'bad\\x1b[31m\\nthing' using detail = 'the detail', hint = 'the hint'; end $$
                    """);
            assertThat(failure.message())
                    .isEqualTo(
                            "bad\\u001b[31m thing; the detail; hint: the hint; in PL/pgSQL function inline_code_block line 1 at RAISE");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "create extension postgis",
                    "grant select on pg_class to nobody_here",
                    "create table needs_extension (place geometry)",
                    "create table t (id int) tablespace nowhere",
                    "alter table nowhere.t add column a int",
                    "alter table nowhere add column a int",
                    "select uuid_generate_v4()",
                    "create index on pg_class using hnsw (oid)",
                    "create function f() returns int language plv8 as 'x'",
                    "copy pg_temp.t from '/nowhere.csv'",
                    "set no_such.setting.of to 1; show no_such.parameter"
                })
        void showThatSurroundingsAreMissing(String sql) {
            assertThat(sessions.lacksSurroundings(failureOf(sql))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "create extension postgis",
                    "grant select on pg_class to nobody_here",
                    "create table t (id int) tablespace nowhere"
                })
        void showThatTheServerItselfLacksSomething(String sql) {
            assertThat(sessions.lacksServer(failureOf(sql))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"drop view nowhere", "drop table nowhere.t", "select nowhere(1)", "drop type nowhere"})
        void showWhatAStepBehindAnotherOughtToHaveFound(String sql) {
            assertThat(sessions.lacksServer(failureOf(sql))).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "selct 1",
                    "create table plain (); alter table plain drop constraint no_such_constraint",
                    "drop index no_such_index",
                    "select no_such_column from pg_class",
                    "select 'a'::text = 1",
                    "select 1 / 0",
                    "create table twice (id int); create table twice (id int)",
                    "create table plain (); drop trigger no_such_trigger on plain"
                })
        void areTheMigrationsOwnOtherwise(String sql) {
            assertThat(sessions.lacksSurroundings(failureOf(sql))).isFalse();
        }
    }

    private SqlFailure failureOf(String sql) {
        return failureOf(new Batch(sql, 1));
    }

    private SqlFailure failureOf(Batch batch) {
        var failure = catchThrowableOfType(SQLException.class, () -> execute(batch.sql()));
        return sessions.describe(failure, batch);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
