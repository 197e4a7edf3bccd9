package dev.palindrome.writes;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class SqliteWritesBatteryTest extends WritesBattery {

    @Override
    String engine() {
        return "sqlite";
    }

    @Override
    DatabaseServer server() {
        return TestServers.sqlite();
    }
}
