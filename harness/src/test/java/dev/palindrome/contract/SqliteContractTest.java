package dev.palindrome.contract;

import dev.palindrome.testing.TestServers;
import java.util.List;

class SqliteContractTest extends DialectContract {

    SqliteContractTest() {
        super(new Engine("sqlite", List.of("sqlite"), TestServers::sqlite));
    }
}
