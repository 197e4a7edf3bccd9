package dev.palindrome.writes;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class MariaDbWritesBatteryTest extends WritesBattery {

    @Override
    String engine() {
        return "mysql";
    }

    @Override
    DatabaseServer server() {
        return TestServers.mariaDb();
    }
}
