package dev.palindrome.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestContainers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class ContainerProviderTest {

    @Nested
    class Newest extends Contract {
        Newest() {
            super("18");
        }
    }

    @Nested
    class Older extends Contract {
        Older() {
            super("15");
        }
    }

    abstract static class Contract implements ProviderContract {

        private final String version;

        Contract(String version) {
            this.version = version;
        }

        @Override
        public DatabaseServer server() {
            return TestContainers.postgres(version);
        }

        @Test
        void runsTheVersionThatWasAskedFor() {
            assertThat(server().version()).startsWith(version + ".");
            assertThat(server().provider()).isEqualTo("container");
        }
    }
}
