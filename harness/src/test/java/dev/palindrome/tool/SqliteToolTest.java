package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqliteToolTest extends ToolContract {
    private static final Set<Tool> WITHOUT_TRANSACTION = Set.of(Tool.PAIRS, Tool.PATTERN, Tool.PRISMA, Tool.SQITCH);

    @Override
    DatabaseServer server() {
        return TestServers.sqlite();
    }

    @Override
    String suffix() {
        return "sqlite3";
    }

    @Override
    String tables() {
        return "select name from sqlite_schema where type = 'table' and length(name) = 1 order by name";
    }

    @Override
    boolean keepsWhatRan(Tool tool) {
        return WITHOUT_TRANSACTION.contains(tool);
    }

    @Test
    void aScriptThatOpensATransactionInsideThatOfItsToolIsRefused() throws SQLException {
        files().with("1_a.up.sql", "begin;\ncreate table a (x int);\ncommit;");
        assertThat(applied()).isInstanceOf(ToolResult.Refused.class);
        assertThat(state(read())).containsExactly("1 (dirty)");
        assertThat(tablesThatAreThere()).isEmpty();
    }

    @Test
    void aScriptThatEndsTheTransactionOfItsToolFailsThoughAllIsDone() throws SQLException {
        files().with("1_a.sql", "-- migrate:up\ncreate table a (x int);\ncommit;\n-- migrate:down\n");
        assertThat(applied())
                .isInstanceOfSatisfying(
                        ToolResult.Refused.class,
                        refused -> assertThat(refused.failure().message())
                                .contains("1_a.sql ends the transaction that dbmate has opened"));
        assertThat(tablesThatAreThere()).containsExactly("a");
    }
}
