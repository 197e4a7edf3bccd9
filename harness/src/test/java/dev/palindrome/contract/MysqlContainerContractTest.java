package dev.palindrome.contract;

import dev.palindrome.testing.TestContainers;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MysqlContainerContractTest extends DialectContract {

    MysqlContainerContractTest() {
        super(new Engine("mysql", List.of("mysql"), TestContainers::mysql));
    }
}
