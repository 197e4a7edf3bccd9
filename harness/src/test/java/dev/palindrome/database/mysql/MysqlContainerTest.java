package dev.palindrome.database.mysql;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MysqlContainerTest {

    @Nested
    class Mysql extends MysqlServerContract {
        @Override
        DatabaseServer server() {
            return TestContainers.mysql();
        }
    }

    @Nested
    class MariaDb extends MysqlServerContract {
        @Override
        DatabaseServer server() {
            return TestContainers.mariaDb();
        }
    }
}
