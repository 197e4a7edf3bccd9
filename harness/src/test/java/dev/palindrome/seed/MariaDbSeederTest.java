package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbSeederTest extends MysqlSeeds {

    @Override
    DatabaseServer server() {
        return TestContainers.mariaDb();
    }

    @Override
    List<String> moreTypes() {
        return List.of("uuid", "inet4", "inet6");
    }

    @Test
    void sequencesStandBehindTheLargestValue() throws SQLException {
        try (var db = Filled.on(
                server(), "create sequence s", "create table t (id int default nextval(s) primary key, x text)")) {
            assertThat(db.fill(25).unfilledTables()).isEmpty();
            db.run("insert into t (x) values ('mine')");
            assertThat(db.count("select count(*) from t")).isEqualTo(26);
            assertThat(db.one("select x from t order by id desc limit 1")).isEqualTo("mine");
        }
    }
}
