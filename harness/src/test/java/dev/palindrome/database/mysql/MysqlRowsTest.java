package dev.palindrome.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlRowsTest extends RowsOnMysql {

    MysqlRowsTest() {
        super(TestContainers.mysql());
    }

    @Test
    void aZeroKeepsItsSignAndAFloatItsDigits() throws SQLException {
        run("create table f (id int primary key, f float, d double)");
        run("insert into f values (1, 0.1, -0e0), (2, 16777215, 0.1e0 + 0.2e0)");
        assertThat(db.rows("f"))
                .containsExactly(List.of("1", "0.1", "-0"), List.of("2", "16777215", "0.30000000000000004"));
    }
}
