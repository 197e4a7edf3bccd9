package dev.palindrome.half;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MariaDbHalfAppliedTest extends HalfAppliedSuite {

    MariaDbHalfAppliedTest() {
        super("mysql", "mariadb");
    }

    @Override
    DatabaseServer server() {
        return TestContainers.mariaDb();
    }
}
