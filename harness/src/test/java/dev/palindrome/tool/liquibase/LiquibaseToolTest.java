package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.Database;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.liquibase.Syntax;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.MigrationTools;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.ToolResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Liquibase does with a changeset, one at a time. */
class LiquibaseToolTest extends OnLiquibase {

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgainOnPostgres(Syntax syntax) throws SQLException {
        goesUpDownAndUpAgain(syntax);
    }

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgainOnSqlite(Syntax syntax) throws SQLException {
        on(TestServers.sqlite());
        goesUpDownAndUpAgain(syntax);
    }

    private void goesUpDownAndUpAgain(Syntax syntax) throws SQLException {
        syntax.write(files);
        var run = new Run();
        assertThat(run.state()).isEmpty();
        run.up(0).up(1).up(2);
        var before = run.state();
        assertThat(before).hasSize(3).allMatch(line -> line.contains("in " + syntax.file() + " EXECUTED 9:"));
        run.up(3).down(2);
        assertThat(run.state()).hasSize(3).noneMatch(line -> line.startsWith("ada:3"));
        run.down(1).up(1);
        assertThat(run.state()).hasSize(3);
        assertThat(query("select x from a")).containsExactly("2");
        new OwnWord(files.path(), database, syntax.file()).agreesThatThereAreStillToRun(1);
    }

    @Test
    void nobodyElseCanRunAChangelog() {
        Syntax.XML.write(files);
        var folder = files.read();
        assertThatThrownBy(() -> MigrationTools.library(folder, Runner.PALINDROME))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("palindrome", "org.liquibase:liquibase-core");
        assertThat(MigrationTools.library(folder, Runner.AUTO))
                .get()
                .satisfies(library -> assertThat(library.version()).contains("4.33.0"));
    }

    @Test
    void tellsWhatTheServerRefusedAndWhere() throws SQLException {
        files.with("changelog.sql", """
                --liquibase formatted sql

                --changeset ada:1
                create table a (x int);
                insert into a
                  values (nonsense);
                """);
        var run = new Run();
        var failure = run.refused(0);
        assertThat(failure.message()).startsWith("column \"nonsense\" does not exist");
        assertThat(failure.sqlState()).isEqualTo("42703");
        assertThat(failure.statement()).startsWith("insert into a");
        assertThat(failure.file()).isEqualTo("changelog.sql");
        assertThat(failure.line()).isBetween(5, 6);
        assertThat(run.state()).isEmpty();
        assertThat(query("select relname::text from pg_class where relname = 'a'"))
                .isEmpty();
    }

    @Test
    void keepsWhatRanWithoutATransactionBeforeAFailure() throws SQLException {
        files.with("changelog.sql", """
                --liquibase formatted sql
                --changeset ada:1 runInTransaction:false
                create table a (x int);
                create table b (x nonsense);
                """);
        var run = new Run();
        var refused = (ToolResult.Refused) run.tryUp(0);
        assertThat(refused.statements())
                .extracting(outcome -> outcome.fate().name())
                .containsExactly("TOOK_EFFECT", "FAILED");
        assertThat(query("select relname::text from pg_class where relname = 'a'"))
                .hasSize(1);
    }

    @Test
    void runsAgainWhatLiquibaseRunsAgain() throws SQLException {
        files.with("changelog.sql", """
                --liquibase formatted sql
                --changeset ada:1 runOnChange:true
                create or replace view v as select 1 as one;
                --rollback drop view v;
                --changeset ada:2 runOnChange:true
                create view w as select 1 as one;
                """);
        var run = new Run().up(0);
        assertThat(run.state()).singleElement().asString().contains("RERAN");
        assertThat(run.refused(1).message()).isEqualTo("run a second time: relation \"w\" already exists");
    }

    @Test
    void worksUnderTheNamesOfTheSettings() throws SQLException {
        files.with(
                "liquibase.properties",
                "databaseChangelogTableName=History\nliquibase-schema-name=book\ndefaultSchemaName=app\n");
        Syntax.XML.write(files);
        execute("create schema book", "create schema app");
        assertThat(new Run().up(0).state()).hasSize(1);
        assertThat(query("""
                        select schemaname || '.' || tablename
                        from pg_tables
                        where schemaname !~ '^(pg_|information)'
                        order by 1
                        """)).containsExactly("app.a", "book.databasechangeloglock", "book.history");
    }

    @Test
    void forcesAndForgetsByTheBookAlone() throws SQLException {
        Syntax.SQL.write(files);
        var run = new Run();
        try (var connection = database.connect()) {
            run.tool.force(connection, run.folder.migrations().get(0));
        }
        assertThat(run.state()).hasSize(1);
        try (var connection = database.connect()) {
            run.tool.forget(connection, run.folder.migrations().get(0));
        }
        assertThat(run.state()).isEmpty();
    }

    @Test
    void explainsALockThatNobodyGaveBack() throws SQLException {
        Syntax.XML.write(files);
        var run = new Run();
        execute(
                "update databasechangeloglock set locked = true, lockgranted = '2026-01-31 12:00:00', lockedby = 'ci-7 (10.0.0.7)'");
        assertThat(run.refused(0).message())
                .contains("taken by ci-7 (10.0.0.7) since 2026-01-31", "liquibase release-locks");
        assertThat(run.state()).containsExactly("the lock is held");
    }

    @Test
    void explainsAChecksumThatIsAnother() throws SQLException {
        Syntax.XML.write(files);
        var run = new Run().up(0);
        execute("update databasechangelog set md5sum = '9:00000000000000000000000000000000'");
        assertThat(run.refused(1).message())
                .startsWith("Liquibase refuses to run, because the changelog is not the one that it ran before")
                .contains("changelog.xml::1::ada", "9:00000000000000000000000000000000");
    }

    @Test
    void twoWalksInOneProcessDoNotDisturbEachOther() throws Exception {
        Syntax.XML.write(files);
        var other = server.create("liquibase");
        var ran = new CopyOnWriteArrayList<ToolResult>();
        var walks = Stream.of(database, other)
                .map(each -> new Thread(() -> ran.addAll(walk(each))))
                .toList();
        walks.forEach(Thread::start);
        for (var walk : walks) {
            walk.join();
        }
        server.drop(other);
        assertThat(ran).hasSize(8).containsOnly(new ToolResult.Applied());
    }

    private List<ToolResult> walk(Database on) {
        var folder = files.readAs("liquibase");
        var tool = new LiquibaseLibrary().tool(folder, server.dialect());
        try (var connection = on.connect()) {
            tool.initialise(connection);
            var results = new ArrayList<ToolResult>();
            for (var migration : folder.migrations()) {
                results.add(tool.up(on::connect, migration));
            }
            return results;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
