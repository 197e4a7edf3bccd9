package dev.palindrome.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A connection that sends a text whole, and forgets between two texts what a text has set. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final List<String> resetting;

    /**
     * Wrap a connection.
     *
     * @param resetting the statements that undo what a text leaves behind: an open transaction, a search_path, a lock_timeout
     */
    Session(Connection connection, List<String> resetting) {
        this.connection = connection;
        this.resetting = List.copyOf(resetting);
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

    /** Undo what a text leaves in the session. */
    void reset() {
        for (var statement : resetting) {
            try {
                execute(statement);
            } catch (SQLException nothingToUndo) {
                // SQLite refuses a rollback where no transaction is open.
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
