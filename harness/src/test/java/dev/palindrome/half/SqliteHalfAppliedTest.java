package dev.palindrome.half;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestServers;

class SqliteHalfAppliedTest extends HalfAppliedSuite {

    SqliteHalfAppliedTest() {
        super("sqlite");
    }

    @Override
    DatabaseServer server() {
        return TestServers.sqlite();
    }
}
