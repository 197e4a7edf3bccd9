package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.ConfigurationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.JdbcDatabaseContainer;

/**
 * A container that a user has declared somewhere, taken without a word of Testcontainers in the signatures: for callers that do not
 * know whether it is there. Not safe for use by several threads.
 */
public final class DeclaredContainer {
    private static final String TYPE = "org.testcontainers.containers.JdbcDatabaseContainer";

    private final Object container;

    private DeclaredContainer(Object container) {
        this.container = container;
    }

    /** Return whether objects of a type are containers of databases. */
    public static boolean isOne(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .anyMatch(each -> each.getName().equals(TYPE));
    }

    /** Return the container that an object is, if it is one. */
    public static Optional<DeclaredContainer> of(Object container) {
        return isOne(container.getClass()) ? Optional.of(new DeclaredContainer(container)) : Optional.empty();
    }

    /**
     * Return the name of its product: {@code postgresql}.
     *
     * @throws ConfigurationException where it is none of the products that can be used
     */
    public String engine() {
        return ContainerServers.product(jdbc()).engine();
    }

    /** Return whether it runs. */
    public boolean isRunning() {
        return jdbc().isRunning();
    }

    /** Start it, where it does not run. */
    public void start() {
        ContainerServers.start(jdbc());
    }

    /** Stop it. */
    public void stop() {
        jdbc().stop();
    }

    /**
     * Return the server in it, which is started where it does not run. Only databases that we create there are touched; closing the
     * server drops them, and the container runs on.
     *
     * @param because where it was declared, as a clause
     */
    public DatabaseServer serve(String because) {
        start();
        return ContainerServers.product(jdbc()).recipe().asGuest(jdbc(), because, () -> {});
    }

    /** Two of them are equal where they are the same container. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredContainer declared && declared.container == container;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(container);
    }

    private JdbcDatabaseContainer<?> jdbc() {
        return (JdbcDatabaseContainer<?>) container;
    }
}
