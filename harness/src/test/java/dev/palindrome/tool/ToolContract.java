package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each tool does with its book and its transactions, on an engine other than PostgreSQL. */
abstract class ToolContract {
    private Folder files;
    private Database database;

    abstract DatabaseServer server();

    /** Return what popx calls the engine. */
    abstract String suffix();

    /** Return a query for the names of all tables that are one letter long, in order. */
    abstract String tables();

    /** Return whether the first of two statements stays when the second one fails. */
    abstract boolean keepsWhatRan(Tool tool);

    @BeforeEach
    void createDatabase(@TempDir Path path) {
        files = new Folder(path);
        database = server().create("tool");
    }

    @AfterEach
    void dropDatabase() {
        server().drop(database);
    }

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgainAndKeepsItsBook(Tool tool) throws SQLException {
        write(tool);
        var folder = read();
        initialise(folder);
        initialise(folder);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(0));
        assertThat(up(folder, 0)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
        assertThat(tablesThatAreThere()).containsExactly("a", "b", "c");
        assertThat(down(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(tablesThatAreThere()).containsExactly("a");
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
    }

    @ParameterizedTest
    @EnumSource
    void leavesBehindAFailureWhatTheServerKeeps(Tool tool) throws SQLException {
        write(tool);
        files.replaceInAll("create table c", "create table c nonsense");
        var folder = read();
        initialise(folder);
        assertThat(up(folder, 0)).isInstanceOf(ToolResult.Applied.class);
        assertThat(up(folder, 1))
                .isInstanceOfSatisfying(
                        ToolResult.Refused.class,
                        refused -> assertThat(refused.failure().statement()).startsWith("create table c nonsense"));
        assertThat(tablesThatAreThere()).isEqualTo(keepsWhatRan(tool) ? List.of("a", "b") : List.of("a"));
    }

    @Test
    void aTriggerIsOneStatementToEveryToolThatSendsTheFile() throws SQLException {
        files.with("1_a.up.sql", """
                create table a (x int);
                create table b (x int);
                create trigger t after insert on a for each row
                begin
                  insert into b values (new.x);
                  insert into b values (new.x + 1);
                end;
                insert into a values (1);
                """);
        var folder = read();
        initialise(folder);
        assertThat(up(folder, 0)).isInstanceOf(ToolResult.Applied.class);
        try (var connection = database.connect()) {
            assertThat(PlainSql.column(connection, "select x from b order by x"))
                    .containsExactly("1", "2");
        }
    }

    final Folder files() {
        return files;
    }

    final ToolResult applied() throws SQLException {
        var folder = read();
        initialise(folder);
        return up(folder, 0);
    }

    final List<String> tablesThatAreThere() throws SQLException {
        try (var connection = database.connect()) {
            return PlainSql.column(connection, tables());
        }
    }

    final int count(String query) throws SQLException {
        try (var connection = database.connect()) {
            return Integer.parseInt(PlainSql.column(connection, query).get(0));
        }
    }

    final MigrationFolder read() {
        return files.readOn(server().dialect().name());
    }

    final List<String> state(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            return tool(folder).state(connection);
        }
    }

    private void write(Tool tool) {
        tool.write(files);
        if (tool == Tool.POPX) {
            files.with(
                    "20260101000002000000_b.%s.up.sql".formatted(suffix()),
                    files.text("20260101000002000000_b.postgres.up.sql"));
        }
        if (tool == Tool.SQITCH) {
            files.with("deploy/b.sql", "create table b ();\ncreate table c ();")
                    .with("revert/b.sql", "begin; drop table b; drop table c; commit;");
        }
        files.replaceInAll(" ()", " (x int)");
    }

    private void initialise(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            tool(folder).initialise(connection);
        }
    }

    private ToolResult up(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).up(database::connect, folder.migrations().get(index));
    }

    private ToolResult down(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).down(database::connect, folder.migrations().get(index));
    }

    private MigrationTool tool(MigrationFolder folder) {
        return new SqlFileTool(folder, server().dialect());
    }
}
