package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlSeederTest extends MysqlSeeds {

    @Override
    DatabaseServer server() {
        return TestContainers.mysql();
    }

    @Override
    List<String> moreTypes() {
        return List.of("point srid 4326", "vector(3)", "varchar(20) collate utf8mb4_0900_ai_ci");
    }

    @Test
    void uniqueExpressionsDiffer() throws SQLException {
        try (var db = Filled.on(
                server(),
                "create table t (id int primary key, mail varchar(50) not null, unique ((lower(mail))))",
                "create table place (id int primary key, at point not null srid 4326, spatial index (at))")) {
            assertThat(db.fill(50).unfilledTables()).isEmpty();
            assertThat(db.count("select count(distinct lower(mail)) from t")).isEqualTo(50);
            assertThat(db.count("select count(*) from place")).isEqualTo(50);
        }
    }

    /** MariaDB has no documents: what it calls json is a text with a check. */
    @Test
    void anEmptyDocumentComesUpInAHundredRows() throws SQLException {
        try (var db = Filled.on(server(), "create table t (id bigint auto_increment primary key, doc json)")) {
            assertThat(db.fill(100).unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from t where json_length(doc) = 0"))
                    .isPositive();
        }
    }
}
