package dev.palindrome.tool.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.SqlFileTool;
import dev.palindrome.tool.ToolResult;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Flyway itself does, and what it says afterwards. */
abstract class FlywayLibraryContract extends FlywayContract {
    private ClassLoader usual = FlywayLibraryContract.class.getClassLoader();

    abstract FlywayVersion version();

    abstract String number();

    @BeforeEach
    void standOnItsClassPath() {
        usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(version().loader());
    }

    @AfterEach
    void leaveItsClassPath() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Override
    MigrationTool tool(MigrationFolder folder) {
        return version().library().tool(folder, database().server().dialect());
    }

    @Test
    void tellsItsVersion() {
        assertThat(version().library().version()).contains(number());
    }

    @Test
    void saysWhoRunsTheUndoFiles() {
        files().with("V1__a.sql", "create table a (x int);");
        assertThat(version().library().notes(files().read())).isEmpty();
        files().with("U1__a.sql", "drop table a;");
        assertThat(version().library().notes(files().read()))
                .singleElement()
                .asString()
                .startsWith("undo files are run by Palindrome");
    }

    @Test
    void agreesWithTheDatabaseAfterAnUndoOfOurs() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);")
                .with("V1_1__b.sql", "create table b (x int);")
                .with("U1_1__b.sql", "drop table b;")
                .with("R__v.sql", "create or replace view v as select 1 as one;");
        var folder = files().read();
        run(folder, 0, 1, 2);
        assertThat(said())
                .containsExactly(
                        "V1__a.sql SUCCESS",
                        "V1_1__b.sql SUCCESS",
                        "R__v.sql SUPERSEDED",
                        "R__v.sql SUCCESS",
                        "current V1_1__b.sql");
        assertThat(tool(folder).down(database()::connect, folder.migrations().get(1)))
                .isInstanceOf(ToolResult.Applied.class);
        assertThat(said()).contains("V1_1__b.sql PENDING", "current V1__a.sql");
    }

    @Test
    void takesWhatPalindromeRanForItsOwn() throws SQLException {
        files().with("V1__a.sql", "\uFEFFcreate table a (x int);\r\n\r\n-- an umlaut: \u00e4\r\n")
                .with("sub/V2__b.sql", "create table b (x int);")
                .with("R__my_v.sql", "create or replace view v as select 1 as one;");
        var folder = files().read();
        var ours = new SqlFileTool(folder, database().server().dialect());
        ours.initialise(database()::connect);
        for (var migration : folder.migrations()) {
            assertThat(ours.up(database()::connect, migration)).isInstanceOf(ToolResult.Applied.class);
        }
        assertThat(said()).contains("V1__a.sql SUCCESS", "sub/V2__b.sql SUCCESS", "current sub/V2__b.sql");
    }

    @Test
    void runsAMigrationInJava() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);")
                .with("V2__Fill.java", "package dev.palindrome.tool.flyway.history;\n")
                .with("U2__Fill.sql", "delete from a;");
        var folder = files().read();
        assertThat(run(folder, 0, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(column("select x from a")).containsExactly("1");
        assertThat(tool(folder).down(database()::connect, folder.migrations().get(1)))
                .isInstanceOf(ToolResult.Applied.class);
        assertThat(column("select version from flyway_schema_history")).containsExactly("1");
    }

    @Test
    void aMigrationInJavaThatIsForcedIsOneToFlyway() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);")
                .with("V3__Fail.java", "package dev.palindrome.tool.flyway.history;\n")
                .with("V4__b.sql", "create table b (x int);");
        var folder = files().read();
        var refused = (ToolResult.Refused) run(folder, 0, 1);
        assertThat(refused.failure().message()).isEqualTo("relation \"nowhere\" does not exist");
        assertThat(refused.failure().sqlState()).isEqualTo("42P01");
        try (var connection = database().connect()) {
            tool(folder).force(connection, folder.migrations().get(1));
        }
        assertThat(tool(folder).up(database()::connect, folder.migrations().get(2)))
                .isInstanceOf(ToolResult.Applied.class);
    }

    @Test
    void aProgramThatFlywayDoesNotFindIsNotJudged() throws SQLException {
        files().with("V1__Other.java", "package nowhere;\n").with("V2__a.sql", "select 1;");
        var hindered = (ToolResult.Hindered) run(files().read(), 0);
        assertThat(hindered.failure().message())
                .isEqualTo("V1__Other.java is a program, and Flyway %s finds no class of it on the class path"
                        .formatted(number()));
    }

    @Test
    void buildsAnIndexConcurrentlyWithoutWaitingForItself() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);").with("V2__i.sql", "create index concurrently i on a (x);");
        assertThat(run(files().read(), 0, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(column("select relname from pg_class where relname = 'i'")).containsExactly("i");
    }

    @Test
    void copiesRowsFromTheScript() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);\ncopy a from stdin;\n1\n2\n\\.\n");
        assertThat(run(files().read(), 0)).isInstanceOf(ToolResult.Applied.class);
        assertThat(column("select x from a order by x")).containsExactly("1", "2");
    }

    @Test
    void tellsWhereAStatementFailsWithoutTheValuesThatWerePutIn() throws SQLException {
        files().with("flyway.conf", "flyway.placeholders.word=sesame")
                .with("V1__a.sql", "create table a (x int);\n\ninsert into a\nvalues ('${word}');\nselect 1;\n");
        var refused = (ToolResult.Refused) run(files().read(), 0);
        assertThat(refused.failure().file()).isEqualTo("V1__a.sql");
        assertThat(refused.failure().line()).isEqualTo(4);
        assertThat(refused.failure().statement()).doesNotContain("sesame");
        assertThat(refused.statements())
                .extracting(outcome -> outcome.line() + " " + outcome.fate())
                .containsExactly("1 ROLLED_BACK", "3 FAILED", "5 NOT_REACHED");
    }

    @Test
    void runsNothingOutOfOrderUnlessToldSo() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);").with("V2__b.sql", "create table b (x int);");
        var refused = (ToolResult.Refused) run(files().read(), 0, 1, 0);
        assertThat(refused.failure().message()).contains("does not run V1__a.sql", "Success");
        execute("delete from flyway_schema_history where version = '1'; drop table a");
        assertThat(((ToolResult.Refused) run(files().read(), 0)).failure().message())
                .startsWith("Flyway: Validate failed");
        files().with("flyway.conf", "flyway.outOfOrder=true");
        assertThat(run(files().read(), 0)).isInstanceOf(ToolResult.Applied.class);
    }

    @Test
    void beginsOnADatabaseThatHoldsSomethingAlready() throws SQLException {
        execute("create table older (x int)");
        files().with("V1__a.sql", "create table a (x int);");
        assertThat(run(files().read(), 0)).isInstanceOf(ToolResult.Applied.class);
    }

    @Test
    void whatItDoesNotTakeIsTheUsersToMend() {
        files().with("flyway.conf", "flyway.outOfOrder=perhaps").with("V1__a.sql", "select 1;");
        assertThatThrownBy(() -> run(files().read(), 0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(number() + " does not take its settings", "perhaps", "palindrome");
    }

    @Test
    void theLackOfASessionIsNoRefusal() {
        files().with("V1__a.sql", "select 1;");
        var folder = files().read();
        assertThatThrownBy(() -> tool(folder)
                        .up(
                                () -> {
                                    throw new SQLException("no more sessions", "53300");
                                },
                                folder.migrations().get(0)))
                .isInstanceOf(SQLException.class)
                .hasMessage("no more sessions");
    }

    private List<String> said() {
        return version().asked().info(SessionSource.of(database()), files().path());
    }
}
