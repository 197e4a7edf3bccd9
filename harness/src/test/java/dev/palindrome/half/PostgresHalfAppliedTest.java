package dev.palindrome.half;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class PostgresHalfAppliedTest extends HalfAppliedSuite {

    PostgresHalfAppliedTest() {
        super("postgresql");
    }

    @Override
    DatabaseServer server() {
        return TestServers.postgres();
    }
}
