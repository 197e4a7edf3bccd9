package dev.palindrome.tool;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MariaDbToolTest extends MysqlToolTest {

    @Override
    DatabaseServer server() {
        return TestContainers.mariaDb();
    }
}
