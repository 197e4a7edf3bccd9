package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.util.stream.Stream;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** Takes containers that users have configured themselves. */
public final class ContainerServers {

    private ContainerServers() {}

    /**
     * Return the server in a container, which is started where it does not run. Only databases that we create there are touched;
     * closing the server drops them, and stops the container if it was started here.
     *
     * @throws ConfigurationException where it holds none of the products that can be used
     * @throws NoEngineException where it does not start, or does not let us in
     */
    public static DatabaseServer of(JdbcDatabaseContainer<?> container) {
        var recipe = product(container).recipe();
        boolean ours = !container.isRunning();
        if (ours) {
            start(container);
        }
        return recipe.asGuest(container, "the test brought its own container", () -> {
            if (ours) {
                container.stop();
            }
        });
    }

    /** Return the product in a container. */
    static Product product(JdbcDatabaseContainer<?> container) {
        var driver = container.getDriverClassName();
        return Stream.of(Product.values())
                .filter(product -> product.driver().type().equals(driver))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "the container of %s is for the driver %s; what can be used is a PostgreSQLContainer, a MySQLContainer or a MariaDBContainer"
                                .formatted(container.getDockerImageName(), driver)));
    }

    /** Start a container, where it does not run. */
    static void start(JdbcDatabaseContainer<?> container) {
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new NoEngineException(
                    "the container of %s did not start: %s".formatted(container.getDockerImageName(), e.getMessage()),
                    e);
        }
    }
}
