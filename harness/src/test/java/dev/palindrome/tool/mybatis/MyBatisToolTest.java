package dev.palindrome.tool.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.SqlFileTool;
import dev.palindrome.tool.ToolResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MyBatisToolTest {
    private static final String CHANGELOG =
            "create table ${changelog} (id numeric(20) primary key, applied_at varchar(25), description varchar(255));\n";
    private static final String ENVIRONMENT = "environments/development.properties";

    private final List<Database> databases = new ArrayList<>();
    private Folder files;

    @BeforeEach
    void makeFolder(@TempDir Path path) {
        files = new Folder(path);
    }

    @AfterEach
    void dropDatabases() {
        databases.forEach(database -> database.server().drop(database));
    }

    enum Engine {
        POSTGRESQL,
        SQLITE;

        DatabaseServer server() {
            return this == POSTGRESQL ? TestServers.postgres() : TestServers.sqlite();
        }
    }

    /** The library and what we send in its place come to the same. */
    @Nested
    class HeldAgainstWhatWeSend {

        @ParameterizedTest
        @EnumSource
        void aHistoryUpDownAndUpAgain(Engine engine) throws SQLException {
            files.with(ENVIRONMENT, "changelog=log\nowner=app\nusername=secret")
                    .with("scripts/1_begin.sql", CHANGELOG + "-- //@UNDO\ndrop table ${changelog};")
                    .with("scripts/2_add_a.sql", """
                            -- // adds a
                            create table a (x varchar(99)); -- lost
                            insert into a values ('${owner} \\${owner} ${username} ${other}');
                            -- @DELIMITER !
                            create table b (x int)!
                            create table c (x int)!
                            -- //@UNDO
                            drop table c;
                            drop table b;
                            drop table a;
                            """);
            same(engine, "up 0", "up 1", "down 1", "up 1", "down 1", "down 0", "up 0", "up 1");
            assertThat(said).contains("up 1: applied", "down 0: applied", "a: app ${owner} ${username} ${other}");
        }

        @ParameterizedTest
        @EnumSource
        void aFailureInTheMiddle(Engine engine) throws SQLException {
            files.with("1_begin.sql", CHANGELOG + """
                            create table a (x int);
                            create table a (x int);
                            create table b (x int);
                            -- //@UNDO
                            drop table a;
                            """);
            same(engine, "up 0");
            assertThat(said)
                    .contains("1_begin.sql:3 FAILED", "1_begin.sql:2 ROLLED_BACK", "1_begin.sql:4 NOT_REACHED")
                    .contains("fails on 1_begin.sql:3");
        }

        @Test
        void aScriptSentAsAWhole() throws SQLException {
            files.with(ENVIRONMENT, "send_full_script=true")
                    .with(
                            "1_begin.sql",
                            CHANGELOG + "create table a (x int)\n-- //@UNDO\ndrop table changelog; drop table a")
                    .with(
                            "2_b.sql",
                            "create table b (x int);\ncreate table c (x nonsense);\ncreate table d (x int);\n-- //@UNDO\n");
            same(Engine.POSTGRESQL, "up 0", "up 1", "down 0");
            assertThat(said).contains("2_b.sql:2 FAILED");
        }

        @ParameterizedTest
        @EnumSource
        void aHistoryThatDoesNotMakeTheChangelog(Engine engine) throws SQLException {
            files.with("1_a.sql", "create table a (x int);\n-- //@UNDO\ndrop table a;");
            same(engine, "up 0");
            assertThat(said).contains("up 0: refused");
        }

        private String said = "";

        private void same(Engine engine, String... steps) throws SQLException {
            said = run(engine, true, steps);
            assertThat(said).isEqualTo(run(engine, false, steps));
        }
    }

    @Nested
    class WhatOnlyTheLibraryDoes {

        /** It commits what is committed, which drivers refuse; the format notes it. */
        @Test
        void withAutoCommitItRecordsAScriptAndReportsAFailure() throws SQLException {
            files.with(ENVIRONMENT, "auto_commit=true")
                    .with("1_begin.sql", CHANGELOG + "create table a (x int);\n-- //@UNDO\ndrop table a;");
            assertThat(run(Engine.POSTGRESQL, true, "up 0"))
                    .contains("at the commit: Cannot commit when autoCommit is enabled.", "1_begin.sql:2 TOOK_EFFECT")
                    .contains("state [1 begin]");
        }

        @Test
        void hooksRunAndAFailureInOneIsTold() throws SQLException {
            files.with(ENVIRONMENT, "hook_before_each_up=SQL:stamp.sql\nhook_after_down=SQL:broken.sql")
                    .with(
                            "hooks/stamp.sql",
                            "create table if not exists stamps (x varchar(9));\ninsert into stamps values ('${changelog}');")
                    .with("hooks/broken.sql", "create table a nonsense;")
                    .with("scripts/1_begin.sql", CHANGELOG + "-- //@UNDO\ndrop table ${changelog};");
            assertThat(run(Engine.POSTGRESQL, true, "up 0", "down 0"))
                    .contains("up 0: applied", "down 0: refused", "fails on hooks/broken.sql:0", "stamps: CHANGELOG");
        }

        @Test
        void onabortRunsBehindAFailure() throws SQLException {
            files.with("1_begin.sql", CHANGELOG + "create table a nonsense;\n-- //@UNDO\n")
                    .with("onabort.sql", "create table aborted (x int);");
            assertThat(run(Engine.POSTGRESQL, true, "up 0")).contains("up 0: refused", "aborted: ");
        }

        @Test
        void saysSoWhereItRanNothing() throws SQLException {
            files.with("1_begin.sql", CHANGELOG + "-- //@UNDO\ndrop table ${changelog};");
            assertThat(run(Engine.POSTGRESQL, true, "up 0", "up 0", "down 0", "down 0"))
                    .contains("takes nothing up, and reports success: its table CHANGELOG counts it")
                    .contains("takes nothing down, and reports success: its table CHANGELOG does not count it");
        }
    }

    private String run(Engine engine, boolean library, String... steps) throws SQLException {
        var server = engine.server();
        var database = server.create("mybatis");
        databases.add(database);
        var folder = files.readOn(engine.name().toLowerCase(Locale.ROOT));
        MigrationTool tool = library
                ? new MyBatisLibrary().tool(folder, server.dialect())
                : new SqlFileTool(folder, server.dialect());
        var said = new StringBuilder();
        try (var connection = database.connect()) {
            tool.initialise(connection);
        }
        for (var step : steps) {
            said.append(step).append(": ").append(told(step(tool, database, folder, step)));
            try (var connection = database.connect()) {
                said.append("  state ").append(tool.state(connection)).append('\n');
            }
        }
        return said.append(rows(engine, database)).toString();
    }

    private static ToolResult step(MigrationTool tool, Database database, MigrationFolder folder, String step)
            throws SQLException {
        var migration = folder.migrations().get(step.charAt(step.length() - 1) - '0');
        return step.startsWith("up") ? tool.up(database::connect, migration) : tool.down(database::connect, migration);
    }

    private static String told(ToolResult result) {
        if (!(result instanceof ToolResult.Refused refused)) {
            return "applied\n";
        }
        var failure = refused.failure();
        var said = new StringBuilder("refused\n  fails on %s:%s %s\n"
                .formatted(failure.file(), failure.line(), failure.message().replaceFirst(".* own .*failed: ", "")));
        refused.statements().forEach(s -> said.append("  %s:%s %s\n".formatted(s.file(), s.line(), s.fate())));
        return said.toString();
    }

    private static String rows(Engine engine, Database database) throws SQLException {
        var tables = engine == Engine.SQLITE
                ? "select name from sqlite_master where type = 'table' order by 1"
                : "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1";
        var said = new StringBuilder();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery(tables)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (var name : names) {
                said.append(name).append(':');
                try (var rows = statement.executeQuery("select * from " + name + " order by 1")) {
                    while (rows.next()) {
                        said.append(' ').append(rows.getString(1));
                    }
                }
                said.append(" \n");
            }
        }
        return said.toString();
    }
}
