package dev.palindrome.database.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A session that runs every statement of a text, as the programs do that speak to SQLite without JDBC: the driver would run the first
 * and drop the rest without a word. It also has what a server would have: a number, a limit for each statement, an end by force.
 */
final class SqliteSession extends JDBC4Connection {

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** How many steps of SQLite's machine lie between two looks at the clock: a fraction of a millisecond. */
    private static final int STEPS_BETWEEN_LOOKS = 10_000;

    private final long number = NUMBERS.incrementAndGet();
    private final Consumer<SqliteSession> atEnd;
    private volatile boolean ended;
    private long limitNanos;
    private volatile long deadline;

    private SqliteSession(Path file, SQLiteConfig config, Consumer<SqliteSession> atEnd) throws SQLException {
        super("jdbc:sqlite:" + file, file.toString(), config.toProperties());
        this.atEnd = atEnd;
    }

    /**
     * Open a session on a file that is there.
     *
     * @param atEnd told when the session is closed
     */
    static SqliteSession open(Path file, Consumer<SqliteSession> atEnd) throws SQLException {
        var config = new SQLiteConfig();
        // A database that was dropped shall not come back because somebody connects to it.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        var session = new SqliteSession(file, config, atEnd);
        ProgressHandler.setHandler(session, STEPS_BETWEEN_LOOKS, session.new Watch());
        return session;
    }

    long number() {
        return number;
    }

    boolean isEnded() {
        return ended;
    }

    /** Limit each statement that comes as a text. */
    void limit(Duration statement) {
        limitNanos = Math.max(1, statement.toNanos());
    }

    void unlimited() {
        limitNanos = 0;
    }

    /** Stop what runs, from another thread, and let nothing begin any more. */
    void end() throws SQLException {
        ended = true;
        if (!isClosed()) {
            getDatabase().interrupt();
        }
    }

    /** The clock of a statement starts. */
    void started() {
        deadline = limitNanos == 0 ? 0 : System.nanoTime() + limitNanos;
    }

    /** The clock of a statement stops. */
    void stopped() {
        deadline = 0;
    }

    boolean isOverdue() {
        long end = deadline;
        return end != 0 && System.nanoTime() - end > 0;
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        return new WholeText(this);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        Outside.refuse(sql, 1);
        return super.prepareStatement(sql, type, concurrency, holdability);
    }

    @Override
    public void close() throws SQLException {
        try {
            super.close();
        } finally {
            atEnd.accept(this);
        }
    }

    private final class Watch extends ProgressHandler {
        @Override
        protected int progress() {
            return ended || isOverdue() ? 1 : 0;
        }
    }
}
