package dev.palindrome.junit;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.container.DeclaredContainer;
import dev.palindrome.failure.NoEngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The containers of users that this test run needs: each runs from the first class that needs it to the end of the run, and serves
 * one class at a time. Safe for use by several threads.
 */
final class ContainerLives implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 60;

    private final Map<DeclaredContainer, Semaphore> turns = new ConcurrentHashMap<>();
    private final List<DeclaredContainer> started = new ArrayList<>();

    static ContainerLives of(ExtensionContext context) {
        return JUnitVersion.runWide(context, ContainerLives.class, ContainerLives::new);
    }

    /**
     * See that a container runs as long as we need it.
     *
     * @throws NoEngineException where it does not start
     */
    synchronized void begin(ExtensionContext context, DeclaredServer declared) {
        DeclaredContainer container = declared.container();
        if (!container.isRunning()) {
            container.start();
            started.add(container);
        }
        TestcontainersLives.keep(context, declared);
    }

    /** Return the server in a container as soon as no other class uses it: its roles are common to all databases. */
    DatabaseServer borrow(DeclaredServer declared) {
        try {
            if (!turn(declared).tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new NoEngineException("%s was in use by another class for more than %s minutes"
                        .formatted(declared.where(), PATIENCE_MINUTES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEngineException("interrupted while another class used %s".formatted(declared.where()), e);
        }
        try {
            return declared.serve();
        } catch (RuntimeException e) {
            turn(declared).release();
            throw e;
        }
    }

    void giveBack(DeclaredServer declared, DatabaseServer server) {
        try {
            server.close();
        } finally {
            turn(declared).release();
        }
    }

    @Override
    public synchronized void close() {
        started.forEach(DeclaredContainer::stop);
        started.clear();
    }

    private Semaphore turn(DeclaredServer declared) {
        return turns.computeIfAbsent(declared.container(), container -> new Semaphore(1));
    }
}
