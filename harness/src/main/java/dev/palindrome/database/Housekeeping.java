package dev.palindrome.database;

import dev.palindrome.failure.HarnessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A session for work on databases. It is kept, because to open one costs as much as an empty database, and replaced where it is
 * broken. Safe for use by several threads: work is done one at a time.
 */
public final class Housekeeping implements AutoCloseable {

    /** Opens a session. */
    @FunctionalInterface
    public interface Opening {
        /** Open a session that stands in no database of ours. */
        Connection open() throws SQLException;
    }

    /** Work on databases. */
    @FunctionalInterface
    public interface Work {
        /** Do it. */
        void on(Statement statement) throws SQLException;
    }

    /** Work that has an answer. */
    @FunctionalInterface
    public interface Question<T> {
        /** Find the answer. */
        T ask(Statement statement) throws SQLException;
    }

    private final Opening opening;
    private final String place;
    private @Nullable Connection session;
    private boolean closed;

    /**
     * Open the session.
     *
     * @param place what the user would recognise the server by, without a password
     */
    public Housekeeping(Opening opening, String place) throws SQLException {
        this.opening = opening;
        this.place = place;
        this.session = opening.open();
    }

    /**
     * Do some work.
     *
     * @param task what it is, as an infinitive: {@code create a database}
     * @throws HarnessException where the server refuses, or this is closed
     */
    public synchronized void run(String task, Work work) {
        if (closed) {
            throw new HarnessException("cannot %s: the server at %s is closed".formatted(task, place));
        }
        try (var statement = session().createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot %s on %s: %s (SQLState %s)".formatted(task, place, e.getMessage(), e.getSQLState()), e);
        }
    }

    /** Do some work as {@link #run} does, and return its answer. */
    public <T> T ask(String task, Question<T> question) {
        var answer = new AtomicReference<T>();
        run(task, statement -> answer.set(question.ask(statement)));
        return Objects.requireNonNull(answer.get());
    }

    @Override
    public synchronized void close() {
        closed = true;
        discard();
    }

    private Connection session() throws SQLException {
        var current = session;
        if (current == null || !current.isValid(5)) {
            discard();
            current = opening.open();
            session = current;
        }
        return current;
    }

    private void discard() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException ignored) {
            // The server goes away, or the session is broken and replaced: nothing is lost with it.
        }
        session = null;
    }
}
