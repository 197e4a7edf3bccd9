package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is said, and what stays, where the server refuses. */
class RefusalsTest extends OnDatabase {

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

    @Test
    void aSessionThatIsGoneIsARefusalToo() throws SQLException {
        files.with("1_a.up.sql", "select pg_terminate_backend(pg_backend_pid());");
        assertThat(refused(files.read()).sqlState()).startsWith("57P");
    }
}
