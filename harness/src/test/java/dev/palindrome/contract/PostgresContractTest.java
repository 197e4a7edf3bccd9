package dev.palindrome.contract;

import dev.palindrome.testing.TestServers;
import java.util.List;

class PostgresContractTest extends DialectContract {

    /** {@code .ci/contract} asks for the older ones. */
    private static final String VERSION = System.getProperty("palindrome.test.postgresql", "18");

    PostgresContractTest() {
        super(new Engine("postgresql", List.of("postgresql"), () -> TestServers.postgres(VERSION)));
    }
}
