package dev.palindrome.writes;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MysqlWritesBatteryTest extends WritesBattery {

    @Override
    String engine() {
        return "mysql";
    }

    @Override
    DatabaseServer server() {
        return TestContainers.mysql();
    }
}
