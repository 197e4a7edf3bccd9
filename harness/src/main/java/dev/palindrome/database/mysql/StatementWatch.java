package dev.palindrome.database.mysql;

import dev.palindrome.database.Housekeeping;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends statements that run for longer than their session's {@code max_execution_time}. MySQL itself does it for queries alone; this
 * does it for the rest, under the same setting, so that a migration may change it for itself. Safe for use by several threads.
 */
final class StatementWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StatementWatch.class.getName());
    private static final long PAUSE_MILLIS = 250;

    /** Times are picoseconds. What runs longer than a pause is looked at more closely. */
    private static final String LONG_ONES = """
            select t.thread_id, t.processlist_id, s.timer_wait
            from performance_schema.events_statements_current s
            join performance_schema.threads t on t.thread_id = s.thread_id
            where s.end_event_id is null and s.nesting_event_id is null
              and s.timer_wait > 100000000000
              and t.processlist_id <> connection_id()
            """;

    private static final String LIMIT = """
            select variable_value
            from performance_schema.variables_by_thread
            where thread_id = %s and variable_name = 'max_execution_time'
              and variable_value > 0 and %s > variable_value * 1000000000
            """;

    private final Housekeeping.Opening opening;
    private final Thread thread = new Thread(this::watch, "palindrome-statement-watch");
    private @Nullable Connection session;
    private volatile boolean closed;

    StatementWatch(Housekeeping.Opening opening) {
        this.opening = opening;
        thread.setDaemon(true);
    }

    StatementWatch start() {
        thread.start();
        return this;
    }

    private void watch() {
        while (!closed) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                look();
            } catch (InterruptedException e) {
                break;
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, () -> "the statements that run cannot be watched: %s".formatted(e));
                forget();
            }
        }
        forget();
    }

    private void look() throws SQLException {
        var current = session;
        if (current == null) {
            current = opening.open();
            session = current;
        }
        record Running(String thread, String session, String picoseconds) {}
        var running = new ArrayList<Running>();
        try (var statement = current.createStatement()) {
            try (var rows = statement.executeQuery(LONG_ONES)) {
                while (rows.next()) {
                    running.add(new Running(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            for (var one : running) {
                boolean tooLong;
                try (var rows = statement.executeQuery(LIMIT.formatted(one.thread(), one.picoseconds()))) {
                    tooLong = rows.next();
                }
                if (tooLong) {
                    statement.execute("kill query " + one.session());
                }
            }
        }
    }

    private void forget() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException ignored) {
            // It is broken, or the server goes away: nothing is lost with it.
        }
        session = null;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
