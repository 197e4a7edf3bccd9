package dev.palindrome.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final String ENDLESS =
            "with recursive r (n) as (select 1 union all select n + 1 from r) select count(*) from r";

    private final Sessions sessions = new SqliteDialect().sessions();
    private Scratch scratch;
    private Connection session;

    @BeforeEach
    void open() throws SQLException {
        scratch = new Scratch("create table t (a int unique)");
        session = scratch.database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        scratch.close();
    }

    @Nested
    class AText {

        @Test
        void isRunToItsLastStatement() throws SQLException {
            execute(
                    "insert into t values (1); create trigger r after insert on t begin select 1; end; insert into t values (2);");
            assertThat(scratch.text("select count(*) from t")).isEqualTo("2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ;; ", "-- nothing", "/* nothing */ ;"})
        void mayHoldNothing(String text) throws SQLException {
            execute(text);
        }

        @Test
        void handsOnTheRowsOfItsOnlyStatement() throws SQLException {
            try (var statement = session.createStatement()) {
                assertThat(statement.execute("select 7")).isTrue();
                assertThat(statement.getResultSet().getInt(1)).isEqualTo(7);
            }
        }

        @Test
        void speaksToSqliteAndNotToTheDriver() {
            assertThat(failure("backup to 'nowhere.db'").message()).isEqualTo("near \"backup\": syntax error");
        }

        @Test
        void doesNotReachOtherFiles(@TempDir Path folder) {
            var file = folder.resolve("other.db");
            var failure = failure("attach database '%s' as other; create table other.t (a)".formatted(file));
            assertThat(failure.message()).contains("other.db", "no file but its own");
            assertThat(sessions.lacksServer(failure)).isTrue();
            failure("vacuum into '%s'".formatted(file));
            assertThatThrownBy(() -> session.prepareStatement("attach '%s' as o".formatted(file)));
            assertThat(file).satisfies(f -> assertThat(Files.exists(f)).isFalse());
        }

        @Test
        void mayUseDatabasesInMemory() throws SQLException {
            execute("attach ':memory:' as m; create table m.t (a); detach m; vacuum");
        }
    }

    @Nested
    class AFailure {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "select 1;\\nselec 2;\\nselect 3 | near \"selec\": syntax error | selec 2 | 12",
                    "select 1;\\n\\nselect a,\\n  b,,\\n  c from t | near \",\": syntax error | select a,\\n  b,,\\n  c from t | 14",
                    "select 1;\\nselect a,\\n  nix\\nfrom t | no such column: nix | select a,\\n  nix\\nfrom t | 13",
                    "insert into nix values (1) | no such table: nix | insert into nix values (1) | 11",
                    "insert into t values (3); insert into t values (3) | UNIQUE constraint failed: t.a (SQLITE_CONSTRAINT_UNIQUE) | insert into t values (3) | 11",
                    "create table q (a,\\n b text 'x | unrecognized token: \"'x\" | create table q (a,\\n b text 'x | 12",
                })
        void namesStatementAndLine(String text, String message, String statement, int line) {
            var failure = failure(text.translateEscapes());
            assertThat(failure.message()).isEqualTo(message);
            assertThat(failure.statement()).isEqualTo(statement.translateEscapes());
            assertThat(failure.line()).isEqualTo(line);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "create virtual table v using nix(a)",
                    "select nix(1)",
                    "select a from t order by a collate nix",
                    "select load_extension('nix')"
                })
        void mayBeForWantOfSomethingThatOnlyTheLibraryHas(String text) {
            assertThat(sessions.lacksServer(failure(text))).isTrue();
        }

        @Test
        void ofATableMayBeForWantOfASurrounding() {
            var failure = failure("insert into nix values (1)");
            assertThat(sessions.lacksSurroundings(failure)).isTrue();
            assertThat(sessions.lacksServer(failure)).isFalse();
            assertThat(sessions.lacksSurroundings(failure("selec"))).isFalse();
        }
    }

    @Nested
    class ATransaction {

        @Test
        void isSeenWhoeverOpenedIt() throws SQLException {
            assertThat(sessions.inTransaction(session)).isFalse();
            execute("begin");
            assertThat(sessions.inTransaction(session)).isTrue();
            execute("insert into t values (1); commit");
            assertThat(sessions.inTransaction(session)).isFalse();
            execute("savepoint s");
            assertThat(sessions.inTransaction(session)).isTrue();
            assertThat(scratch.text("select count(*) from t")).isEqualTo("1");
        }
    }

    @Nested
    @Timeout(30)
    class AnEnd {

        @Test
        void comesToAStatementThatRunsTooLong() throws SQLException {
            sessions.limit(session, Duration.ofMillis(200), Duration.ofSeconds(1));
            assertThat(failure(ENDLESS).message()).contains("longer than the limit", "`timeout`");
            execute("select 1");
        }

        @Test
        void comesToAWaitForALock() throws SQLException {
            sessions.limit(session, Duration.ofSeconds(20), Duration.ofMillis(100));
            try (var other = scratch.database.connect();
                    var statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(failure("insert into t values (1)").message())
                        .startsWith("database is locked (SQLITE_BUSY)")
                        .contains("`lockTimeout`");
            }
        }

        @Test
        void isMadeByForce() throws Exception {
            long id = sessions.id(session);
            var running = CompletableFuture.supplyAsync(() -> failure(ENDLESS));
            TimeUnit.MILLISECONDS.sleep(200);
            sessions.terminate(scratch.observer, id);
            assertThat(running.get().message()).contains("interrupted");
            assertThat(failure("select 1").message()).contains("ended by force");
            session.close();
            sessions.terminate(scratch.observer, id);
        }
    }

    @Test
    void haveAStandInForAFunctionOfSomeProgram() throws SQLException {
        sessions.apply(session, Map.of("functions", "bin2b64, slug"));
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(
                        "select bin2b64(x'41') = x'41' and slug('a', 2) = 'a' and slug() is null")) {
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    private void execute(String text) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(text);
        }
    }

    private SqlFailure failure(String text) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(text));
        assertThat((Throwable) failure).isNotNull();
        return sessions.describe(failure, new Batch(text, 11));
    }
}
