package dev.palindrome.tool.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class LibraryStepTest {
    private DatabaseServer server = TestServers.postgres();
    private @Nullable Database created;

    @AfterEach
    void dropDatabase() {
        if (created != null) {
            server.drop(created);
        }
    }

    @Nested
    class WhatBecameOfStatements {

        @Test
        void whatTheLibraryRollsBackIsRolledBackAndTheRestIsNotReached() throws SQLException {
            var refused = refused("""
                    -- one table
                    create table a (x int);
                    create table b (x int) nonsense;
                    create table c (x int);
                    """, connection -> {
                connection.setAutoCommit(false);
                send(connection, "create table a (x int)");
                send(connection, "create table b (x int) nonsense");
            });
            assertThat(told(refused))
                    .containsExactly(
                            "2 create table a (x int): ROLLED_BACK",
                            "3 create table b (x int) nonsense: FAILED",
                            "4 create table c (x int): NOT_REACHED");
            assertThat(refused.failure().file()).isEqualTo("V1__a.sql");
            assertThat(refused.failure().line()).isEqualTo(3);
            assertThat(refused.failure().sqlState()).isEqualTo("42601");
        }

        @Test
        void whatTheLibraryCommittedStays() throws SQLException {
            var refused = refused("create table a (x int);\ninsert into a values ('x');", connection -> {
                connection.setAutoCommit(false);
                send(connection, "create table a (x int)");
                connection.commit();
                send(connection, "insert into a values ('x')");
            });
            assertThat(told(refused))
                    .containsExactly("1 create table a (x int): TOOK_EFFECT", "2 insert into a values ('x'): FAILED");
        }

        @Test
        void withoutATransactionEachStatementStays() throws SQLException {
            var refused = refused("create table a (x int);\ninsert into a values ('x');", connection -> {
                send(connection, "create table a (x int)");
                send(connection, "insert into a values ('x')");
            });
            assertThat(told(refused).get(0)).isEqualTo("1 create table a (x int): TOOK_EFFECT");
        }

        @Test
        void aSavepointOfTheDriverKeepsWhatIsBeforeIt() throws SQLException {
            var refused = refused("create table a (x int);\ncreate table b (x int);\ncreate table c;", connection -> {
                connection.setAutoCommit(false);
                send(connection, "create table a (x int)");
                var savepoint = connection.setSavepoint();
                send(connection, "create table b (x int)");
                connection.rollback(savepoint);
                connection.commit();
                send(connection, "create table c");
            });
            assertThat(told(refused))
                    .containsExactly(
                            "1 create table a (x int): TOOK_EFFECT",
                            "2 create table b (x int): ROLLED_BACK",
                            "3 create table c: FAILED");
        }

        @Test
        void aTextOfSeveralIsToldByTheServersPosition() throws SQLException {
            var sql = "create table a (x int);\ncreate table b (x nonsense);\ncreate table c (x int);";
            var refused = refused(sql, connection -> send(connection, sql));
            assertThat(told(refused))
                    .containsExactly(
                            "1 create table a (x int): ROLLED_BACK",
                            "2 create table b (x nonsense): FAILED",
                            "3 create table c (x int): NOT_REACHED");
            assertThat(refused.failure().line()).isEqualTo(2);
        }

        @Test
        void aBatchIsOverheard() throws SQLException {
            var refused = refused("create table a (x int);\ncreate table b;", connection -> {
                try (var statement = connection.createStatement()) {
                    statement.addBatch("create table a (x int)");
                    statement.executeBatch();
                }
                send(connection, "create table b");
            });
            assertThat(told(refused))
                    .containsExactly("1 create table a (x int): TOOK_EFFECT", "2 create table b: FAILED");
        }

        @Test
        void whatSqliteRollsBackIsToldAsWell() throws SQLException {
            server = TestServers.sqlite();
            var refused = refused("create table a (x int);\ncreate table b;", connection -> {
                connection.setAutoCommit(false);
                send(connection, "create table a (x int)");
                send(connection, "create table b");
            });
            assertThat(told(refused))
                    .containsExactly("1 create table a (x int): ROLLED_BACK", "2 create table b: FAILED");
        }
    }

    @Nested
    class WhoseStatementsTheyAre {

        @Test
        void theToolsOwnAreNotTold() throws SQLException {
            var refused = refused("create table a;", connection -> {
                send(connection, "create table book (id int)");
                send(connection, "set search_path to public");
                send(connection, "create table a");
            });
            assertThat(told(refused)).containsExactly("1 create table a: FAILED");
        }

        @Test
        void whatAProgramSendsBelongsToTheMigrationWhileTheToolSaysSo() throws SQLException {
            var result = step(List.of(), heard -> {
                try (var connection = heard.connect()) {
                    send(connection, "set search_path to public");
                    heard.begins("V2__Program");
                    send(connection, "create table a (x int)");
                    send(connection, "create table book (x int)");
                    send(connection, "create table b");
                }
            });
            assertThat(told((ToolResult.Refused) result))
                    .containsExactly("0 create table a (x int): TOOK_EFFECT", "0 create table b: FAILED");
        }

        @Test
        void valuesOfVariablesAreNotShown() throws SQLException {
            var script = new Script(
                    "V1__a.sql",
                    "create user a password '${secret}'; nonsense;",
                    List.of(new Batch("create user pg_a password 'hush';\nnonsense hush", 1)),
                    Wrapping.TRANSACTION);
            var result = step(List.of(script), heard -> {
                try (var connection = heard.connect()) {
                    send(connection, "create user pg_a password 'hush'");
                }
            });
            assertThat(told((ToolResult.Refused) result).toString())
                    .contains("with values put in for its variables")
                    .doesNotContain("hush");
            assertThat(((ToolResult.Refused) result).failure().toString()).doesNotContain("hush");
        }
    }

    @Nested
    class WhatTheLibraryThrows {

        @Test
        void itsInnermostWordsAreTheFailureWhereNoServerSpoke() throws SQLException {
            var result = step(List.of(), heard -> {
                throw new IllegalStateException("outer", new IllegalStateException("the\nchecksum differs"));
            });
            assertThat(((ToolResult.Refused) result).failure().message()).isEqualTo("the checksum differs");
        }

        @Test
        void theServersWordsComeFirst() throws SQLException {
            var result = step(List.of(), heard -> {
                try (var connection = heard.connect()) {
                    send(connection, "select nonsense");
                } catch (SQLException e) {
                    throw new IllegalStateException("it failed", e);
                }
            });
            assertThat(((ToolResult.Refused) result).failure().message())
                    .isEqualTo("column \"nonsense\" does not exist");
        }

        @Test
        void aFailureOfTheToolsOwnTableSaysSo() throws SQLException {
            var refused = refused("create table a (x int);", connection -> {
                send(connection, "create table a (x int)");
                connection.prepareStatement("delete from BOOK").execute();
            });
            assertThat(refused.failure().message()).startsWith("a statement on the tool's own table failed: relation");
            assertThat(told(refused)).containsExactly("1 create table a (x int): TOOK_EFFECT");
        }

        @Test
        void aFailureAtTheCommitSaysSo() throws SQLException {
            var refused = refused("", connection -> {
                send(connection, "create table a (x int unique deferrable initially deferred)");
                connection.setAutoCommit(false);
                send(connection, "insert into a values (1), (1)");
                connection.commit();
            });
            assertThat(refused.failure().message()).startsWith("at the commit: duplicate key");
        }

        @Test
        void aMissingSessionIsNoRefusal() {
            Workplace closed = () -> {
                throw new SQLException("too many clients", "53300");
            };
            assertThatThrownBy(() -> new LibraryStep(server.dialect(), BOOK).run(closed, List.of(), heard -> {
                        try {
                            heard.dataSource().getConnection().close();
                            return new ToolResult.Applied();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("too many clients");
        }
    }

    @Test
    void aConnectionCanBeUnwrappedAndIsClosedInTheEnd() throws SQLException {
        var left = new Connection[1];
        step(List.of(), heard -> {
            left[0] = heard.dataSource().getConnection();
            assertThat(left[0].unwrap(PGConnection.class).getBackendPID()).isPositive();
            assertThat(left[0].isWrapperFor(PGConnection.class)).isTrue();
            assertThat(left[0].createStatement().getConnection()).isSameAs(left[0]);
        });
        assertThat(left[0].isClosed()).isTrue();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private interface Library {
        void work(Overhearing heard) throws Exception;
    }

    private ToolResult.Refused refused(String text, Work work) throws SQLException {
        var script = Script.whole(server.dialect().syntax(), "V1__a.sql", text, 1, Wrapping.TRANSACTION);
        return (ToolResult.Refused) step(List.of(script), heard -> {
            try (var connection = heard.connect()) {
                work.on(connection);
            }
        });
    }

    private ToolResult step(List<Script> scripts, Library library) throws SQLException {
        var database = server.create("overheard");
        created = database;
        return new LibraryStep(server.dialect(), BOOK).run(database::connect, scripts, heard -> {
            library.work(heard);
            return new ToolResult.Applied();
        });
    }

    private static List<String> told(ToolResult.Refused refused) {
        return refused.statements().stream()
                .map(s -> "%s %s: %s".formatted(s.line(), s.statement(), s.fate()))
                .toList();
    }

    private static void send(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final Bookkeeping BOOK = new Bookkeeping() {
        @Override
        public Set<String> tables() {
            return Set.of("book");
        }

        @Override
        public List<String> create() {
            return List.of();
        }

        @Override
        public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
            return List.of();
        }

        @Override
        public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
            return List.of();
        }

        @Override
        public String state() {
            return "select 1";
        }
    };
}
