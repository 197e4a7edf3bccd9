package dev.palindrome.half;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MysqlHalfAppliedTest extends HalfAppliedSuite {

    MysqlHalfAppliedTest() {
        super("mysql");
    }

    @Override
    DatabaseServer server() {
        return TestContainers.mysql();
    }
}
