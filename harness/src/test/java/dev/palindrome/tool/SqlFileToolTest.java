package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFileToolTest {
    private Folder files;
    private Database database;

    @BeforeEach
    void createDatabase(@TempDir Path path) {
        files = new Folder(path);
        database = TestServers.postgres().create("tool");
    }

    @AfterEach
    void dropDatabase() {
        database.server().drop(database);
    }

    /** One history of two migrations in the words of each tool. */
    enum Tool {
        GOLANG_MIGRATE(List.of("1", "2")) {
            @Override
            void write(Folder files) {
                files.with("1_a.up.sql", "create table a ();")
                        .with("1_a.down.sql", "drop table a;")
                        .with("2_b.up.sql", "create table b ();\ncreate table c ();")
                        .with("2_b.down.sql", "drop table b;\ndrop table c;");
            }

            @Override
            List<String> stateAfter(int migrations) {
                return migrations == 0 ? List.of() : List.of(String.valueOf(migrations));
            }
        },
        PAIRS(List.of("1", "2")) {
            @Override
            void write(Folder files) {
                files.with("1.up.sql", "create table a ();")
                        .with("1.down.sql", "drop table a;")
                        .with("2.up.sql", "create table b ();\ncreate table c ();")
                        .with("2.down.sql", "drop table b;\ndrop table c;");
            }
        },
        DBMATE(List.of("1", "2")) {
            @Override
            void write(Folder files) {
                files.with("1_a.sql", "-- migrate:up\ncreate table a ();\n-- migrate:down\ndrop table a;")
                        .with(
                                "2_b.sql",
                                "-- migrate:up\ncreate table b ();\ncreate table c ();\n-- migrate:down\ndrop table b;\ndrop table c;");
            }
        },
        GOOSE(List.of("0", "1", "2")) {
            @Override
            void write(Folder files) {
                files.with("1_a.sql", "-- +goose Up\ncreate table a ();\n-- +goose Down\ndrop table a;")
                        .with(
                                "2_b.sql",
                                "-- +goose Up\ncreate table b ();\ncreate table c ();\n-- +goose Down\ndrop table b;\ndrop table c;");
            }

            @Override
            List<String> stateAfter(int migrations) {
                return all.subList(0, migrations + 1);
            }
        },
        POPX(List.of("20260101000001000000", "20260101000002000000", "20260101000002000001")) {
            @Override
            void write(Folder files) {
                files.with("20260101000001000000_a.up.sql", "create table a ();")
                        .with("20260101000001000000_a.down.sql", "drop table a;")
                        .with("20260101000002000000_b.postgres.up.sql", "create table b ();\ncreate table c ();")
                        .with("20260101000002000000_b.down.sql", "drop table b;")
                        .with("20260101000002000001_c.up.sql", "create table d (); drop table d;")
                        .with("20260101000002000001_c.down.sql", "drop table c;");
            }

            @Override
            List<String> stateAfter(int migrations) {
                return migrations == 2 ? all : all.subList(0, migrations);
            }
        },
        MYBATIS(List.of("1 a", "2 b c")) {
            @Override
            void write(Folder files) {
                files.with("1_a.sql", """
                                create table ${changelog} (id numeric(20), applied_at varchar(25), description varchar(255));
                                create table a ();
                                -- //@UNDO
                                drop table a;
                                """)
                        .with(
                                "2_b_c.sql",
                                "-- // why\ncreate table b ();\ncreate table c ();\n-- //@UNDO\ndrop table b; drop table c;\n");
            }
        },
        PRISMA(List.of("1_a", "2_b")) {
            @Override
            void write(Folder files) {
                files.with("1_a/migration.sql", "create table a ();")
                        .with("1_a/down.sql", "drop table a;")
                        .with("2_b/migration.sql", "create table b ();\ncreate table c ();")
                        .with("2_b/down.sql", "drop table b;\ndrop table c;");
            }
        },
        SQL_MIGRATE(List.of("1-a.sql", "2-b.sql")) {
            @Override
            void write(Folder files) {
                files.with("1-a.sql", "-- +migrate Up\ncreate table a ();\n-- +migrate Down\ndrop table a;")
                        .with(
                                "2-b.sql",
                                "-- +migrate Up\ncreate table b ();\ncreate table c ();\n-- +migrate Down\ndrop table b;\ndrop table c;");
            }
        },
        SQLX(List.of("1", "2")) {
            @Override
            void write(Folder files) {
                files.with("sqlx.toml", "")
                        .with("1_a.up.sql", "create table a ();")
                        .with("1_a.down.sql", "drop table a;")
                        .with("2_b.up.sql", "create table b ();\ncreate table c ();")
                        .with("2_b.down.sql", "-- no-transaction\ndrop table b;\ndrop table c;");
            }
        },
        PATTERN(List.of()) {
            @Override
            void write(Folder files) {
                files.with("V1.a.up.sql", "create table a ();")
                        .with("V1.a.down.sql", "drop table a;")
                        .with("V2.b.up.sql", "create table b ();\ncreate table c ();")
                        .with("V2.b.down.sql", "drop table b;\ndrop table c;");
            }

            @Override
            List<String> stateAfter(int migrations) {
                return all;
            }
        },
        SQITCH(List.of("a", "b")) {
            @Override
            void write(Folder files) {
                var planned = " 2026-01-31T12:00:00Z Ann <ann@example.com>\n";
                files.with("sqitch.plan", "%project=shop\n\na" + planned + "b" + planned)
                        .with("sqitch.conf", "[deploy]\nverify = true\n")
                        .with("deploy/a.sql", "begin; create table a (); commit;")
                        .with("revert/a.sql", "drop table a;")
                        .with("deploy/b.sql", "create table b ();\n\\set t c\ncreate table :\"t\" ();")
                        .with("revert/b.sql", "begin; drop table b, c; commit;")
                        .with("verify/b.sql", "select 1 from d;");
            }
        },
        FLYWAY(List.of("1 V1__a.sql", "2 V2__b.sql")) {
            @Override
            void write(Folder files) {
                files.with("V1__a.sql", "create table a ();")
                        .with("U1__a.sql", "drop table a;")
                        .with("V2__b.sql", "create table b ();\ncreate table c ();")
                        .with("U2__b.sql", "drop table b;\ndrop table c;");
            }
        },
        DIESEL(List.of("1", "2")) {
            @Override
            void write(Folder files) {
                files.with("1_a/up.sql", "create table a ();")
                        .with("1_a/down.sql", "drop table a;")
                        .with("2_b/up.sql", "create table b ();\ncreate table c ();")
                        .with("2_b/down.sql", "drop table b;\ndrop table c;");
            }
        };

        final List<String> all;

        Tool(List<String> all) {
            this.all = all;
        }

        abstract void write(Folder files);

        List<String> stateAfter(int migrations) {
            return all.subList(0, migrations);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgainAndKeepsItsBook(Tool tool) throws SQLException {
        tool.write(files);
        var folder = files.read();
        initialise(folder);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(0));
        assertThat(up(folder, 0)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
        assertThat(tables()).containsExactly("a", "b", "c");
        assertThat(down(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(tables()).containsExactly("a");
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
    }

    @ParameterizedTest
    @EnumSource
    void makesItsTablesTwiceWithoutHarm(Tool tool) throws SQLException {
        tool.write(files);
        var folder = files.read();
        initialise(folder);
        initialise(folder);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(0));
    }

    @Nested
    class WhenTheServerRefuses {

        @Test
        void namesStatementLineAndSqlState() throws SQLException {
            files.with("1_a.up.sql", "-- 😀\ncreate table a ();\r\n\nselect nonsense\nfrom a;\ncreate table b ();");
            var failure = refused(files.read());
            assertThat(failure.sqlState()).isEqualTo("42703");
            assertThat(failure.line()).isEqualTo(4);
            assertThat(failure.statement()).isEqualTo("select nonsense\nfrom a");
        }

        @Test
        void aWholeFileIsOneTransactionOnTheServer() throws SQLException {
            files.with("1_a.up.sql", "create table a ();\nselect nonsense;");
            refused(files.read());
            assertThat(tables()).isEmpty();
        }

        @Test
        void aSyntaxErrorAtTheEndKeepsTheBeginningFromRunning() throws SQLException {
            files.with("1_a.up.sql", "begin;\ncreate table a ();\ncommit;\nselekt;");
            assertThat(refused(files.read()).line()).isEqualTo(4);
            assertThat(tables()).isEmpty();
        }

        @Test
        void golangMigrateStaysDirty() throws SQLException {
            files.with("1_a.up.sql", "select nonsense;");
            var folder = files.read();
            refused(folder);
            assertThat(state(folder)).containsExactly("1 (dirty)");
        }

        @Test
        void statementsOutsideOfATransactionStay() throws SQLException {
            files.with(
                    "1_a.sql",
                    "-- +goose NO TRANSACTION\n-- +goose Up\ncreate table a ();\nselect nonsense;\n-- +goose Down\ndrop table a;");
            assertThat(refused(files.read()).line()).isEqualTo(4);
            assertThat(tables()).containsExactly("a");
        }

        @Test
        void valuesOfVariablesAreNotShown() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nselect nonsense, '${PATH}';\n");
            var failure = refused(files.read());
            assertThat(failure.line()).isEqualTo(3);
            assertThat(failure.statement()).isEqualTo("a statement of 1_a.sql, with values put in for its variables");
        }

        @Test
        void aConstraintMayWaitForTheCommit() throws SQLException {
            files.with(
                    "V1__a.sql",
                    "create table a (i int primary key, p int references a deferrable initially deferred);\ninsert into a values (1, 9);");
            var failure = refused(files.read());
            assertThat(failure.message()).startsWith("at the commit: ").contains("violates foreign key constraint");
            assertThat(failure.sqlState()).isEqualTo("23503");
            assertThat(tables()).isEmpty();
        }

        @Test
        void aDownThatTheToolItselfRefusesHasFailed() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\nselect 1;\n-- +goose Down\nselect 2\n");
            var folder = files.read();
            initialise(folder);
            up(folder, 0);
            var result = (ToolResult.Refused) down(folder, 0);
            assertThat(result.failure().line()).isEqualTo(4);
            assertThat(result.failure().message()).startsWith("goose refuses the down");
        }

        @Test
        void aLineOfASectionIsALineOfTheFile() throws SQLException {
            files.with("1_a.sql", "-- migrate:up\nselect 1;\n\n-- migrate:down\n\nselect nonsense;\n");
            var folder = files.read();
            initialise(folder);
            up(folder, 0);
            var result = (ToolResult.Refused) down(folder, 0);
            assertThat(result.failure().line()).isEqualTo(6);
        }
    }

    @Nested
    class WhatIsSent {

        @Test
        void isNotTouchedByTheDriver() throws SQLException {
            files.with(
                    "1_a.up.sql",
                    "create table a (c jsonb);\ninsert into a values ('{\"?\": \"{d x}\"}');\nselect * from a where c ? '?' and c ?| array['?'];");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayReturnAnyNumberOfResults() throws SQLException {
            files.with(
                    "1_a.up.sql",
                    "select 1; create table a (); select 2; insert into a default values returning 3; select 4;");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayBuildAnIndexConcurrentlyOnItsOwn() throws SQLException {
            files.with("V1__a.sql", "create table a (c int);")
                    .with("V2__b.sql", "-- alone\ncreate index concurrently i on a (c);\n-- end");
            var folder = files.read();
            initialise(folder);
            up(folder, 0);
            assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayHoldAnSqlFunctionWithABodyOfStatements() throws SQLException {
            files.with(
                    "V1__f.sql",
                    "create function f() returns int\nbegin atomic\n  select 1;\n  select case when true then 2 end;\nend;\nselect f();");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }
    }

    @Nested
    class WhenAScriptEndsTheTransaction {

        @Test
        void dbmateReportsAFailureThoughAllIsDone() throws SQLException {
            files.with("1_a.sql", "-- migrate:up\ncreate table a ();\ncommit;\n-- migrate:down\n");
            var folder = files.read();
            var failure = refused(folder);
            assertThat(failure.message()).contains("1_a.sql ends the transaction that dbmate has opened");
            assertThat(failure.line()).isEqualTo(3);
            assertThat(tables()).containsExactly("a");
            assertThat(state(folder)).containsExactly("1");
        }

        @Test
        void gooseGoesOn() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\nbegin;\ncreate table a ();\ncommit;\ncreate table b ();");
            var folder = files.read();
            assertThat(applied(folder)).isInstanceOf(ToolResult.Applied.class);
            assertThat(tables()).containsExactly("a", "b");
            assertThat(state(folder)).containsExactly("0", "1");
        }

        @Test
        void flywayOpensAnotherOne() throws SQLException {
            files.with("V1__a.sql", "create table a ();\ncommit;\ncreate table b ();\nselect nonsense;");
            refused(files.read());
            assertThat(tables()).containsExactly("a");
        }
    }

    @Nested
    class WhenAScriptLeavesATransactionOpen {

        @Test
        void saysSoAndNothingStays() throws SQLException {
            files.with("1_a.up.sql", "create table z ();\nbegin;\ncreate table a ();");
            var failure = refused(files.read());
            assertThat(failure.message()).contains("1_a.up.sql leaves a transaction open");
            assertThat(failure.line()).isEqualTo(2);
            assertThat(tables()).doesNotContain("a");
        }
    }

    @Nested
    class WhenAScriptChangesTheSession {

        @Test
        void gooseLosesItsTable() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\nselect set_config('search_path', '', false);");
            var failure = refused(files.read());
            assertThat(failure.message())
                    .contains("goose could not record it", "relation \"goose_db_version\" does not exist");
            assertThat(failure.statement()).startsWith("insert into goose_db_version");
            assertThat(failure.sqlState()).isEqualTo("42P01");
        }

        @Test
        void dbmateFollowsTheCurrentSchema() throws SQLException {
            files.with(
                    "1_a.sql", "-- migrate:up\ncreate schema app;\nset search_path = app, public;\n-- migrate:down\n");
            assertThat(refused(files.read()).message()).contains("relation \"schema_migrations\" does not exist");
        }

        @Test
        void dbmateFallsBackOnPublicWithoutAnySchema() throws SQLException {
            files.with("1_a.sql", "-- migrate:up\nselect set_config('search_path', '', false);\n-- migrate:down\n");
            var folder = files.read();
            assertThat(applied(folder)).isInstanceOf(ToolResult.Applied.class);
            assertThat(state(folder)).containsExactly("1");
        }

        @Test
        void golangMigrateAndFlywayKnowTheirSchema() throws SQLException {
            files.with("1_a.up.sql", "select set_config('search_path', '', false);");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void flywayWritesAsItself() throws SQLException {
            files.with("V1__a.sql", "set role pg_monitor;");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void flywayCannotComeBackFromAnotherUser() throws SQLException {
            files.with("V1__a.sql", "create table a ();\nset session authorization pg_monitor;");
            assertThat(refused(files.read()).sqlState()).isEqualTo("42501");
            assertThat(tables()).isEmpty();
        }

        @Test
        void anotherRoleMayNotWriteTheBook() throws SQLException {
            files.with("1_a.up.sql", "set role pg_monitor;");
            var failure = refused(files.read());
            assertThat(failure.sqlState()).isEqualTo("42501");
            assertThat(failure.statement()).isEqualTo("truncate public.schema_migrations");
        }
    }

    @Test
    void whatOnlyTheToolCanRunIsNotRun() throws SQLException {
        Tool.SQITCH.write(files);
        files.with("deploy/a.sql", "create table a ();\n\\! true\n");
        var folder = files.read();
        initialise(folder);
        var failure = ((ToolResult.Hindered) up(folder, 0)).failure();
        assertThat(failure.message()).contains("\\! runs a command of the shell");
        assertThat(failure.line()).isEqualTo(2);
        assertThat(tables()).isEmpty();
        assertThat(state(folder)).isEmpty();
    }

    @Test
    void aScriptThatVerifiesSaysWhatItDoesNotFind() throws SQLException {
        Tool.SQITCH.write(files);
        var folder = files.read();
        initialise(folder);
        up(folder, 0);
        up(folder, 1);
        var result = tool(folder).verify(database::connect, folder.migrations().get(1));
        assertThat(((ToolResult.Refused) result).failure().message())
                .isEqualTo("verify/b.sql does not find what the up should have done: relation \"d\" does not exist");
    }

    @Test
    void aSessionThatIsGoneIsARefusalToo() throws SQLException {
        files.with("1_a.up.sql", "select pg_terminate_backend(pg_backend_pid());");
        assertThat(refused(files.read()).sqlState()).startsWith("57P");
    }

    @Test
    void aBookThatCannotBeReadSaysSoInOneLine() throws SQLException {
        files.with("1_a.up.sql", "drop table schema_migrations;");
        var folder = files.read();
        refused(folder);
        assertThat(state(folder))
                .singleElement()
                .asString()
                .startsWith("the book of golang-migrate cannot be read:")
                .contains("public.schema_migrations");
    }

    private ToolResult applied(MigrationFolder folder) throws SQLException {
        initialise(folder);
        return up(folder, 0);
    }

    private SqlFailure refused(MigrationFolder folder) throws SQLException {
        var result = applied(folder);
        assertThat(result).isInstanceOf(ToolResult.Refused.class);
        return ((ToolResult.Refused) result).failure();
    }

    private void initialise(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            tool(folder).initialise(connection);
        }
    }

    private List<String> state(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            return tool(folder).state(connection);
        }
    }

    private ToolResult up(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).up(database::connect, folder.migrations().get(index));
    }

    private ToolResult down(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).down(database::connect, folder.migrations().get(index));
    }

    private MigrationTool tool(MigrationFolder folder) {
        return new SqlFileTool(folder, database.server().dialect());
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = database.connect()) {
            return PlainSql.column(connection, """
                    select tablename from pg_tables
                    where schemaname = 'public' and length(tablename) = 1
                    order by tablename
                    """);
        }
    }
}
