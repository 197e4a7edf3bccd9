package dev.palindrome.tool.library;

import dev.palindrome.database.Dialect;
import dev.palindrome.tool.Workplace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A workplace whose sessions are overheard: each statement that is sent, and how it ended. Closes with it whatever was not closed. Safe
 * for use by several threads.
 */
public final class Overhearing implements Workplace, AutoCloseable {
    private static final Logger LOG = System.getLogger(Overhearing.class.getName());

    private final Workplace workplace;
    private final Dialect dialect;
    private final List<OverheardSession> sessions = new ArrayList<>();
    private volatile @Nullable String file;
    private @Nullable SQLException missing;

    Overhearing(Workplace workplace, Dialect dialect) {
        this.workplace = workplace;
        this.dialect = dialect;
    }

    @Override
    public synchronized Connection connect() throws SQLException {
        try {
            var session = new OverheardSession(workplace.connect(), dialect.sessions(), () -> file);
            sessions.add(session);
            return OverheardConnection.of(session);
        } catch (SQLException e) {
            missing = e;
            throw e;
        }
    }

    /** Return the same as a source, each of whose connections is a session of its own. */
    public DataSource dataSource() {
        return new WorkplaceSource(this);
    }

    /**
     * Take what is sent from now on for a part of the migration, whatever it is. A tool that can tell says so; else only what stands in the
     * scripts of the step counts.
     *
     * @param name the file from which it comes
     */
    public void begins(String name) {
        file = name;
    }

    /** Take what is sent from now on for the tool's own, as far as it does not stand in the scripts of the step. */
    public void ends() {
        file = null;
    }

    /** Return what was overheard, one entry a session, in the order in which they were opened. */
    synchronized List<OverheardSession> sessions() {
        return List.copyOf(sessions);
    }

    synchronized void rethrowMissingSession() throws SQLException {
        if (missing != null) {
            throw missing;
        }
    }

    @Override
    public void close() {
        for (var session : sessions()) {
            try {
                session.connection().close();
            } catch (SQLException e) {
                // It is gone already.
                LOG.log(Level.DEBUG, () -> "a session of a step does not close: " + e.getMessage());
            }
        }
    }
}
