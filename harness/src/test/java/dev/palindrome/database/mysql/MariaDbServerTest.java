package dev.palindrome.database.mysql;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class MariaDbServerTest extends MysqlServerContract {

    @Override
    DatabaseServer server() {
        return TestServers.mariaDb();
    }
}
