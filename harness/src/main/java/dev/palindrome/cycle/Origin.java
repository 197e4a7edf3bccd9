package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Sessions;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.tool.host.Preparation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the databases of a walk begin: empty, or as copies of one on which the user's preparations have run. They run once, so
 * that what all databases share, such as roles, is made once. Not safe for use by several threads, except {@link #open} and
 * {@link #inForce}.
 */
final class Origin implements AutoCloseable {

    private final DatabaseServer server;
    private final WalkSettings walk;
    private @Nullable Database host;
    private volatile Map<String, String> inForce = Map.of();
    private boolean founded;

    Origin(DatabaseServer server, WalkSettings walk) {
        this.server = server;
        this.walk = walk;
    }

    /** Run the preparations, where there are any and none has run. */
    void prepare() {
        if (host == null && !walk.before().isEmpty()) {
            host = server.create("host");
            found(host);
            for (Preparation preparation : walk.before()) {
                run(preparation, host);
            }
        }
    }

    /**
     * Create a database in which no migration has run.
     *
     * @throws ConfigurationException where the server refuses what a session is to be set to
     */
    Database create(String purpose) {
        prepare();
        if (host != null) {
            return server.copy(host, purpose);
        }
        Database created = server.create(purpose);
        try {
            found(created);
            return created;
        } catch (RuntimeException e) {
            server.drop(created);
            throw e;
        }
    }

    /** Return whether a database has anything in it before the first migration. */
    boolean isPrepared() {
        return host != null;
    }

    /** Return the settings that are in force in a session of the user's; none before there is a database. */
    Map<String, String> inForce() {
        return inForce;
    }

    /** Open a session of the user's: with the server's own defaults but for what the user set. */
    Connection open(Database database) throws SQLException {
        Connection session = database.connect();
        try {
            server.dialect().sessions().apply(session, walk.session());
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** What cannot be set is to be the user's error, not each migration's: it is found out on the first database. */
    private void found(Database database) {
        if (founded && walk.session().isEmpty()) {
            return;
        }
        try (Connection session = database.connect()) {
            Sessions sessions = server.dialect().sessions();
            for (Map.Entry<String, String> setting : walk.session().entrySet()) {
                set(sessions, session, setting);
            }
            inForce = Collections.unmodifiableMap(new LinkedHashMap<>(sessions.inForce(session)));
            founded = true;
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot read the settings of %s: %s".formatted(database.name(), e.getMessage()), e);
        }
    }

    private void set(Sessions sessions, Connection session, Map.Entry<String, String> setting) {
        Map<String, String> one = Map.of(setting.getKey(), setting.getValue());
        try {
            sessions.found(session, one);
            sessions.apply(session, one);
        } catch (SQLException e) {
            throw new ConfigurationException(
                    "%s %s refuses the setting %s=%s: %s; give its own name and value, or to one engine alone what others do not know, as in mysql.sql_mode=ANSI"
                            .formatted(
                                    server.engine(),
                                    server.version(),
                                    setting.getKey(),
                                    setting.getValue(),
                                    String.valueOf(e.getMessage()).strip()),
                    e);
        }
    }

    private void run(Preparation preparation, Database database) {
        try (Connection session = open(database)) {
            server.dialect().sessions().limit(session, walk.timeout(), walk.lockTimeout());
            preparation.prepare(session, server.dialect());
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot run %s on %s: %s".formatted(preparation.name(), database.name(), e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        if (host != null) {
            server.drop(host);
            host = null;
        }
    }
}
