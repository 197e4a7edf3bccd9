package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What does not run, or does not count, proves nothing. */
class PreconditionsTest extends OnLiquibase {

    @Test
    void thatMarkAsRunProveNothing() throws SQLException {
        guarded("MARK_RAN");
        var run = new Run();
        assertThat(idle(run.tryUp(0)))
                .startsWith("a precondition is not met (")
                .endsWith("and Liquibase writes it down as run");
        assertThat(run.state()).singleElement().asString().contains("MARK_RAN");
        run.down(0);
        assertThat(query("select relname::text from pg_class where relname = 'a'"))
                .as("Liquibase takes back what it never ran")
                .isEmpty();
        run.up(0);
        assertThat(run.state()).singleElement().asString().contains("EXECUTED");
    }

    @Test
    void thatContinueLeaveNoTrace() throws SQLException {
        guarded("CONTINUE");
        var run = new Run();
        assertThat(idle(run.tryUp(0))).endsWith("and Liquibase leaves it out until it is met");
        assertThat(run.state()).isEmpty();
        run.down(0);
        assertThat(query("select relname::text from pg_class where relname = 'a'"))
                .hasSize(1);
    }

    @Test
    void thatHaltRefuse() throws SQLException {
        guarded("HALT");
        assertThat(new Run().refused(0).message())
                .startsWith("a precondition is not met: SQL Precondition failed.  Expected '0' got '1'");
    }

    @Test
    void thatOnlyWarnLetItRun() throws SQLException {
        guarded("WARN");
        assertThat(new Run().refused(0).message()).contains("relation \"a\" already exists");
    }

    @Test
    void ofTheWholeChangelogRefuseIt() throws SQLException {
        files.with("changelog.yaml", """
                databaseChangeLog:
                  - preConditions:
                      - dbms: { type: oracle }
                  - changeSet: { id: 1, author: ada, changes: [ { sql: select 1 } ] }
                """);
        assertThatThrownBy(Run::new)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("Liquibase refuses", "oracle");
    }

    @Test
    void aFailureThatDoesNotCountProvesNothing() throws SQLException {
        files.with(
                "changelog.sql", "--liquibase formatted sql\n--changeset ada:1 failOnError:false\nselect nonsense;\n");
        var run = new Run();
        assertThat(idle(run.tryUp(0))).contains("failOnError is false", "nonsense");
        assertThat(run.state()).isEmpty();
    }

    private void guarded(String onFail) throws SQLException {
        files.with("changelog.sql", """
                --liquibase formatted sql
                --changeset ada:1
                --preconditions onFail:%s
                --precondition-sql-check expectedResult:0 select count(*) from pg_class where relname = 'a'
                create table a (x int);
                --rollback drop table a;
                """.formatted(onFail));
        execute("create table a (x int)");
    }
}
