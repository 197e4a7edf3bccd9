package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** Takes containers that users have configured themselves. */
public final class ContainerServers {

    private static final int POSTGRESQL_PORT = 5432;

    private ContainerServers() {}

    /**
     * Return the server in a container, which is started where it does not run. Only databases that we create there are touched;
     * closing the server drops them, and stops the container if it was started here.
     *
     * @throws ConfigurationException where it holds no PostgreSQL
     * @throws NoEngineException where it does not start, or does not let us in
     */
    public static DatabaseServer of(JdbcDatabaseContainer<?> container) {
        if (!container.getDriverClassName().equals("org.postgresql.Driver")) {
            throw new ConfigurationException(
                    "the container of %s is for the driver %s; what can be used is a PostgreSQLContainer"
                            .formatted(container.getDockerImageName(), container.getDriverClassName()));
        }
        boolean ours = !container.isRunning();
        if (ours) {
            start(container);
        }
        var access = new PostgresAccess(
                container.getHost(),
                container.getMappedPort(POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName());
        return PostgresServer.asGuest(access, "container", "the test brought its own container", () -> {
            if (ours) {
                container.stop();
            }
        });
    }

    private static void start(JdbcDatabaseContainer<?> container) {
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new NoEngineException(
                    "the container of %s did not start: %s".formatted(container.getDockerImageName(), e.getMessage()),
                    e);
        }
    }
}
