package dev.palindrome.database.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

@Tag("container")
class ContainerServersTest {

    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:15");

    @Test
    void leaveTheContainerOfAUserRunningAndOnlyTheirDatabasesInIt() throws Exception {
        try (var container = new PostgreSQLContainer(IMAGE)) {
            container.start();
            try (var theirs = container.createConnection("");
                    var statement = theirs.createStatement()) {
                // A run before us, or beside us, took the first name.
                statement.execute("create database palindrome_guest_1");
                var server = ContainerServers.of(container);
                assertThat(server.create("guest").name()).isEqualTo("palindrome_guest_2");
                server.close();

                assertThat(container.isRunning()).isTrue();
                try (var rows = statement.executeQuery(
                        "select string_agg(datname, ',') from pg_database where datname like 'palindrome%'")) {
                    rows.next();
                    assertThat(rows.getString(1)).isEqualTo("palindrome_guest_1");
                }
            }
        }
    }

    @Test
    void startAndStopAContainerThatDoesNotRun() {
        try (var container = new PostgreSQLContainer(IMAGE)) {
            var server = ContainerServers.of(container);
            assertThat(server.version()).startsWith("15.");
            assertThat(container.isRunning()).isTrue();
            server.close();
            assertThat(container.isRunning()).isFalse();
        }
    }

    @Test
    void refuseAContainerOfAnotherProduct() {
        try (var container = new PostgreSQLContainer(IMAGE) {
            @Override
            public String getDriverClassName() {
                return "com.example.Driver";
            }
        }) {
            assertThatThrownBy(() -> ContainerServers.of(container))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("com.example.Driver")
                    .hasMessageContaining("PostgreSQLContainer");
        }
    }

    @Test
    void areNotStartedOfAnImageThatCannotBePulled() {
        var request = EngineRequest.parse("postgresql:1", "container", Duration.ofSeconds(2));
        assertThatThrownBy(() -> new ContainerProvider().start(request, "test"))
                .isInstanceOf(NoEngineException.class)
                .hasMessageContaining("postgres:1 is not local and was not pulled within 2 s");
    }
}
