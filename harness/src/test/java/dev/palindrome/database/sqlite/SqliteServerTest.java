package dev.palindrome.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.embedded.SqliteProvider;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqliteServerTest {

    private final DatabaseServer server = TestServers.sqlite();

    @Test
    void saysWhoItIsAndWhy() {
        assertThat(server.engine()).isEqualTo("sqlite");
        assertThat(server.version()).matches("3\\.\\d+\\.\\d+").isEqualTo(SqliteServer.driverVersion());
        assertThat(server.because()).isNotBlank();
    }

    @Test
    void dropsWhileSomebodyIsConnectedAndTwice() throws SQLException {
        var database = server.create("dropped");
        try (var connection = database.connect()) {
            server.drop(database);
            server.drop(database);
            assertThat(connection.isValid(1)).isFalse();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> server.copy(database, "copy"))
                    .isInstanceOf(HarnessException.class)
                    .hasMessageContaining(database.name());
        }
    }

    @Nested
    class Copies {

        @Test
        void holdWhatTheSourceHolds() throws SQLException {
            try (var source = new Scratch(
                    "pragma application_id = 7; pragma user_version = 8; pragma auto_vacuum = full",
                    "create table t (a integer primary key autoincrement); insert into t values (1), (5), (9)",
                    "delete from t where a = 9; create table r (x); insert into r (rowid, x) values (77, 'a')")) {
                var copy = server.copy(source.database, "copy");
                try (var session = copy.connect();
                        var statement = session.createStatement();
                        var row = statement.executeQuery("""
                                select (select application_id from pragma_application_id) || ' '
                                    || (select user_version from pragma_user_version) || ' '
                                    || (select seq from sqlite_sequence) || ' ' || (select rowid from r)
                                """)) {
                    assertThat(row.getString(1)).isEqualTo("7 8 9 77");
                } finally {
                    server.drop(copy);
                }
            }
        }

        @Test
        void holdWhatStandsInTheWriteAheadLogAlone() throws SQLException {
            try (var source = new Scratch("pragma journal_mode = wal", "create table t (a)")) {
                var writing = source.database.connect();
                try (var statement = writing.createStatement()) {
                    statement.execute("pragma wal_autocheckpoint = 0; insert into t values (1)");
                }
                var copy = server.copy(source.database, "copy");
                assertThat(writing.isValid(1)).isFalse();
                try (var session = copy.connect();
                        var statement = session.createStatement();
                        var row = statement.executeQuery(
                                "select (select count(*) from t) || (select journal_mode from pragma_journal_mode)")) {
                    assertThat(row.getString(1)).isEqualTo("1wal");
                } finally {
                    server.drop(copy);
                }
            }
        }
    }

    @Nested
    class AVersion {

        @Test
        void ofTheDriverIsServed() {
            var version = SqliteServer.driverVersion();
            for (var wanted : new String[] {"sqlite", "sqlite:3", "sqlite:" + version}) {
                assertThat(new SqliteProvider().probe(request(wanted)).usable()).isTrue();
            }
        }

        @Test
        void otherThanTheDriversIsRefusedWithTheDriverToAdd() {
            assertThatThrownBy(() -> new SqliteProvider().start(request("sqlite:3.40.1"), "asked for"))
                    .isInstanceOf(NoEngineException.class)
                    .hasMessageContaining("org.xerial:sqlite-jdbc:3.40.1.0")
                    .hasMessageContaining(SqliteServer.driverVersion());
            assertThat(new SqliteProvider().probe(request("sqlite:3.5")).usable())
                    .isFalse();
        }

        private static EngineRequest request(String database) {
            return EngineRequest.parse(database, "embedded", Duration.ofSeconds(1));
        }
    }
}
