package dev.palindrome.writes;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class PostgresWritesBatteryTest extends WritesBattery {

    @Override
    String engine() {
        return "postgresql";
    }

    @Override
    DatabaseServer server() {
        return TestServers.postgres();
    }
}
