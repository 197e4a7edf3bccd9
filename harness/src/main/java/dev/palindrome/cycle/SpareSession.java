package dev.palindrome.cycle;

import dev.palindrome.failure.HarnessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The session of the next step, opened in the background while the state is read: to open one costs as much as to read a schema.
 * It is as new as any, since the step before has ended when it is prepared. Not safe for use by several threads.
 */
final class SpareSession implements AutoCloseable {

    private static final ExecutorService OPENER = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "palindrome-opener");
        thread.setDaemon(true);
        return thread;
    });

    private final Callable<Connection> opening;
    private @Nullable Future<Connection> pending;

    SpareSession(Callable<Connection> opening) {
        this.opening = opening;
    }

    /** Begin to open a session, where none is there or on its way. */
    void prepare() {
        if (pending == null) {
            pending = OPENER.submit(opening);
        }
    }

    /** Wait until a session that is on its way is there, or has failed. */
    void settle() {
        Future<Connection> coming = pending;
        if (coming != null) {
            try {
                coming.get();
            } catch (ExecutionException e) {
                // Whoever takes it is told.
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    /** Take the session, or open one now. */
    Connection take() throws SQLException {
        prepare();
        Future<Connection> coming = pending;
        pending = null;
        try {
            return Objects.requireNonNull(coming).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new HarnessException("cannot open a session: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        if (pending != null) {
            try {
                take().close();
            } catch (SQLException e) {
                // It could not be opened, or its database is gone: there is nothing to close.
            }
        }
    }

    private static HarnessException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HarnessException("interrupted while a session was opened", e);
    }
}
