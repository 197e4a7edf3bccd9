package dev.palindrome.contract;

import dev.palindrome.testing.TestContainers;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MariaDbContainerContractTest extends DialectContract {

    MariaDbContainerContractTest() {
        super(new Engine("mariadb", List.of("mariadb", "mysql"), TestContainers::mariaDb));
    }
}
