package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class MysqlToolTest extends ToolContract {

    @Override
    DatabaseServer server() {
        return TestContainers.mysql();
    }

    @Override
    final String suffix() {
        return "mysql";
    }

    @Override
    final String tables() {
        return """
                select table_name from information_schema.tables
                where table_schema = database() and length(table_name) = 1
                order by table_name
                """;
    }

    /** Every definition commits what came before it, whatever the tool has opened. */
    @Override
    final boolean keepsWhatRan(Tool tool) {
        return true;
    }

    @Test
    void rowsBehindTheLastDefinitionGoWhereTheToolsDriverOpensAnotherTransaction() throws SQLException {
        files().with("V1__a.sql", "create table a (x int);\ninsert into a values (1);\nselect nonsense;");
        assertThat(applied()).isInstanceOf(ToolResult.Refused.class);
        assertThat(state(read())).containsExactly("1 V1__a.sql (failed)");
        assertThat(rowsOfA()).isZero();
    }

    @Test
    void rowsBehindADefinitionStayWhereTheToolKnowsNothingOfIt() throws SQLException {
        files().with(
                        "1_a.sql",
                        "-- migrate:up\ncreate table a (x int);\ninsert into a values (1);\nselect nonsense;\n-- migrate:down\n");
        assertThat(applied()).isInstanceOf(ToolResult.Refused.class);
        assertThat(rowsOfA()).isOne();
    }

    @Test
    void sqlxAndGolangMigrateStayDirty() throws SQLException {
        files().with("1_a.up.sql", "select nonsense;");
        assertThat(applied()).isInstanceOf(ToolResult.Refused.class);
        assertThat(state(read())).containsExactly("1 (dirty)");
        files().with("sqlx.toml", "");
        assertThat(applied()).isInstanceOf(ToolResult.Refused.class);
        assertThat(state(read())).containsExactly("1 (dirty)");
    }

    @Test
    void flywayAndSqitchKnowDelimiters() throws SQLException {
        files().with("V1__a.sql", """
                create table a (x int);
                delimiter //
                create procedure p()
                begin
                  insert into a values (1);
                  insert into a values (2);
                end//
                delimiter ;
                call p();
                """);
        assertThat(applied()).isInstanceOf(ToolResult.Applied.class);
        assertThat(rowsOfA()).isEqualTo(2);
    }

    private int rowsOfA() throws SQLException {
        return count("select count(*) from a");
    }
}
