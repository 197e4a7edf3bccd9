package dev.palindrome.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that sends a text whole, as one simple query, and forgets between two texts what a text has set. */
final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    void execute(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
        }
    }

    void execute(Texts.Way way) throws SQLException {
        for (var batch : way.batches()) {
            execute(batch);
        }
    }

    /** Undo what a text leaves in the session: an open transaction, a search_path, a lock_timeout. */
    void reset() throws SQLException {
        // A text that failed after a BEGIN of its own leaves an aborted transaction behind, of which the driver knows
        // nothing.
        execute("rollback");
        execute("reset all");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
