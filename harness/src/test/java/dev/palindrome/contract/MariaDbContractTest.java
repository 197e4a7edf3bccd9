package dev.palindrome.contract;

import dev.palindrome.testing.TestServers;
import java.util.List;

class MariaDbContractTest extends DialectContract {

    MariaDbContractTest() {
        super(new Engine("mariadb", List.of("mariadb", "mysql"), TestServers::mariaDb));
    }
}
