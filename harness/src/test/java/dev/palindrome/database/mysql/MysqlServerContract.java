package dev.palindrome.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server of MySQL or MariaDB does, wherever it comes from. */
abstract class MysqlServerContract {

    private static final String LONG =
            "create table long_one as select count(*) as n from information_schema.columns a,"
                    + " information_schema.columns b, information_schema.columns c";

    private Database database;

    abstract DatabaseServer server();

    @BeforeEach
    void create() {
        database = server().create("contract");
    }

    @AfterEach
    void drop() {
        server().drop(database);
    }

    @Test
    void saysWhoItIs() {
        assertThat(server().engine()).isEqualTo(server().dialect().name()).isIn("mysql", "mariadb");
        assertThat(server().version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(server().because()).isNotBlank();
    }

    @Test
    void createsDatabasesOfTheirOwn() throws SQLException {
        var other = server().create("contract");
        run(database, "create table t (id int)");
        assertThat(text(other, "select count(*) from information_schema.tables where table_schema = database()"))
                .isEqualTo("0");
        assertThat(text(other, "select @@character_set_database")).isEqualTo("utf8mb4");
        server().drop(other);
    }

    @Test
    void copiesJustWhatTheSourceHolds() throws SQLException, IOException {
        fill("family");
        if (server().engine().equals("mariadb")) {
            fill("mariadb");
        }
        run(database, "alter database character set latin1 collate latin1_german2_ci");
        var before = Inside.of(database);
        var copy = server().copy(database, "copy");
        try {
            assertThat(Inside.of(database)).isEqualTo(before);
            assertThat(Inside.of(copy)).containsExactlyElementsOf(before);
            assertThat(before).anyMatch(line -> line.startsWith("a_broken_too|"));
            run(database, "insert into parent (code) values ('next')");
            run(copy, "insert into parent (code) values ('next')");
            assertThat(text(copy, "select max(id) from parent"))
                    .isEqualTo(text(database, "select max(id) from parent"));
        } finally {
            server().drop(copy);
            run(database, "drop user copy_reader@localhost");
        }
    }

    @Test
    void copiesWhileSomebodyIsConnected() throws SQLException {
        try (var idle = database.connect()) {
            idle.createStatement().execute("start transaction");
            server().drop(server().copy(database, "copy"));
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void dropsWhileSomebodyIsConnectedAndTwice() throws SQLException {
        try (var connection = database.connect()) {
            Inside.run(connection, "create table t (i int)");
            Inside.run(connection, "start transaction");
            Inside.run(connection, "insert into t values (1)");
            server().drop(database);
            server().drop(database);
            assertThat(connection.isValid(1)).isFalse();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void namesWhatItCouldNotDo() {
        var gone = server().create("gone");
        server().drop(gone);
        assertThatThrownBy(() -> server().copy(gone, "copy"))
                .isInstanceOf(HarnessException.class)
                .hasMessageContaining(gone.name());
    }

    @Test
    void hidesAndExpelsWhatBelongsToTheWholeServer() throws SQLException {
        var before = server().strangers();
        run(
                database,
                "create user stranger@localhost; create role 'a role'; create database stray; create table stray.t (i int)");
        var after = server().strangers();
        assertThat(after).hasSize(before.size() + 3).contains("stranger@localhost", "database stray");

        var hidden = server().hideStrangers(before);
        run(database, "create user stranger@localhost; create role 'a role'; create database stray");
        var keep = new TreeSet<>(before);
        keep.addAll(hidden.keySet());
        server().expelStrangers(keep);
        server().showStrangers(hidden);
        assertThat(server().strangers()).isEqualTo(after);
        assertThat(text(database, "select count(*) from stray.t")).isEqualTo("0");

        server().expelStrangers(before);
        assertThat(server().strangers()).isEqualTo(before);
    }

    @Test
    void leavesTheSessionOfAMigrationAsTheServerHasIt() throws SQLException {
        try (var session = database.connect()) {
            assertThat(text(session, "select @@session.sql_mode = @@global.sql_mode"))
                    .isEqualTo("1");
            assertThat(text(session, "select @@session.time_zone = @@global.time_zone"))
                    .isEqualTo("1");
            assertThat(text(session, "select @@session.character_set_client")).isEqualTo("utf8mb4");
            Inside.run(session, "create table t (i int); load data local infile '/etc/hostname' into table t");
        } catch (SQLException e) {
            assertThat(e.getMessage()).containsIgnoringCase("local");
            return;
        }
        throw new AssertionError("a migration read a file of ours");
    }

    @Test
    void resetsASession() throws SQLException {
        var sessions = server().dialect().sessions();
        try (var session = database.connect()) {
            var fresh = sessions.inForce(session);
            Inside.run(session, "set sql_mode = '', time_zone = '+05:00', @x = 1, names latin1");
            Inside.run(session, "create temporary table t (i int)");
            Inside.run(session, "start transaction");
            assertThat(sessions.inTransaction(session)).isTrue();
            sessions.reset(session);
            assertThat(sessions.inTransaction(session)).isFalse();
            assertThat(sessions.inForce(session)).isEqualTo(fresh);
            assertThat(text(session, "select @x is null")).isEqualTo("1");
        }
    }

    @Test
    void endsAStatementThatRunsTooLong() throws SQLException {
        var sessions = server().dialect().sessions();
        try (var session = database.connect()) {
            sessions.limit(session, Duration.ofMillis(600), Duration.ofSeconds(1));
            assertThat(refused(session, LONG).message()).contains("interrupted").contains("`timeout`");
            assertThat(session.isValid(1)).isTrue();
        }
    }

    @Test
    void endsTheWaitForALock() throws SQLException {
        try (var holder = database.connect();
                var session = database.connect()) {
            Inside.run(holder, "create table t (i int); start transaction; select * from t");
            server().dialect().sessions().limit(session, Duration.ofSeconds(20), Duration.ofSeconds(1));
            assertThat(refused(session, "alter table t add j int").message()).contains("`lockTimeout`");
        }
    }

    @Test
    void pointsToTheStatementAtFault() throws SQLException {
        try (var session = database.connect()) {
            var failure = refused(session, "select 1;\n\nselec 2;\nselect 3");
            assertThat(failure.statement()).isEqualTo("selec 2");
            assertThat(failure.line()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop user nobody",
                "select * from not_there",
                "call not_there()",
                "select not_there(3)",
                "set not_there = 1",
                "create table t (a varchar(5) collate not_there)",
                "install plugin x soname 'x.so'"
            })
    void tellsWhatTheRunWasNotGiven(String sql) throws SQLException {
        try (var session = database.connect()) {
            assertThat(server().dialect().sessions().lacksSurroundings(refused(session, sql)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"selec 1", "create table t (i int, i int)", "signal sqlstate '45000'"})
    void tellsWhatIsTheMigrationsOwnFault(String sql) throws SQLException {
        try (var session = database.connect()) {
            assertThat(server().dialect().sessions().lacksSurroundings(refused(session, sql)))
                    .isFalse();
        }
    }

    @Test
    void endsASession() throws SQLException {
        var sessions = server().dialect().sessions();
        try (var session = database.connect();
                var observer = database.connectForReading()) {
            sessions.prepareForReading(observer);
            long id = sessions.id(session);
            sessions.terminate(observer, id);
            sessions.terminate(observer, id);
            sessions.awaitEnd(observer, id);
            assertThat(session.isValid(1)).isFalse();
        }
    }

    private SqlFailure refused(Connection session, String sql) {
        var failure = catchThrowableOfType(SQLException.class, () -> {
            try (var statement = session.createStatement()) {
                statement.execute(sql);
            }
        });

        return server().dialect().sessions().describe(Objects.requireNonNull(failure), new Batch(sql, 10));
    }

    private void fill(String name) throws SQLException, IOException {
        try (var session = database.connect();
                var file = Objects.requireNonNull(getClass().getResourceAsStream("/copy/" + name + ".sql"))) {
            for (var sql : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n//\n")) {
                Inside.run(session, sql);
            }
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var session = database.connect()) {
            Inside.run(session, sql);
        }
    }

    private static String text(Database database, String query) throws SQLException {
        try (var session = database.connectForReading()) {
            return text(session, query);
        }
    }

    private static String text(Connection session, String query) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
