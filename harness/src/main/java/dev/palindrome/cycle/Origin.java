package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.tool.host.Preparation;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where the databases of a walk begin: empty, or as copies of one on which the user's preparations have run. They run once, so
 * that what all databases share, such as roles, is made once. Not safe for use by several threads.
 */
final class Origin implements AutoCloseable {

    private final DatabaseServer server;
    private final WalkSettings walk;
    private @Nullable Database host;

    Origin(DatabaseServer server, WalkSettings walk) {
        this.server = server;
        this.walk = walk;
    }

    /** Run the preparations, where there are any and none has run. */
    void prepare() {
        if (host == null && !walk.before().isEmpty()) {
            host = server.create("host");
            for (Preparation preparation : walk.before()) {
                run(preparation, host);
            }
        }
    }

    /** Create a database in which no migration has run. */
    Database create(String purpose) {
        prepare();
        return host == null ? server.create(purpose) : server.copy(host, purpose);
    }

    /** Return whether a database has anything in it before the first migration. */
    boolean isPrepared() {
        return host != null;
    }

    private void run(Preparation preparation, Database database) {
        try (Connection session = database.connect()) {
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
