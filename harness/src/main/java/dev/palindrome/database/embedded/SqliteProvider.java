package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.DatabaseProvider;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Library;
import dev.palindrome.database.sqlite.SqliteServer;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;

/** Serves files of SQLite, in the one version that the driver brings. */
public final class SqliteProvider implements DatabaseProvider {

    private static final Library DRIVER =
            new Library("org.sqlite.JDBC", "the SQLite driver", "org.xerial:sqlite-jdbc:3.54.1.0");

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public boolean knows(String engine) {
        return engine.equals("sqlite");
    }

    @Override
    public Availability probe(EngineRequest request) {
        var obstacle = obstacle(request);
        return obstacle.isEmpty()
                ? Availability.yes("SQLite %s of the driver".formatted(SqliteServer.driverVersion()))
                : Availability.no(obstacle);
    }

    @Override
    public DatabaseServer start(EngineRequest request, String because) {
        var obstacle = obstacle(request);
        if (!obstacle.isEmpty()) {
            throw new NoEngineException("cannot start SQLite: " + obstacle);
        }
        var folders = WorkFolders.create(Privileges.OURS);
        Sweep.of(folders.run());
        try {
            var room = Room.create(folders.run(), Privileges.OURS);
            return SqliteServer.in(room.folder(), name(), because, room::close);
        } catch (IOException e) {
            throw new NoEngineException(
                    "cannot make a folder for SQLite in %s: %s; is the disk full?".formatted(folders.run(), e), e);
        }
    }

    private static String obstacle(EngineRequest request) {
        var missing = Library.missing(DRIVER);
        if (!missing.isEmpty()) {
            return missing;
        }
        var wanted = request.version().orElse("");
        var brought = SqliteServer.driverVersion();
        boolean same = wanted.isEmpty() || brought.equals(wanted) || brought.startsWith(wanted + ".");
        return same
                ? ""
                : "SQLite %s was asked for, but a driver brings one version alone and the one on the class path brings %s: replace it by org.xerial:sqlite-jdbc:%s, or ask for sqlite:%s"
                        .formatted(wanted, brought, artifactVersion(wanted), brought);
    }

    /** The driver's number is that of SQLite and one more. */
    private static String artifactVersion(String wanted) {
        return wanted.matches("\\d+\\.\\d+\\.\\d+")
                ? wanted + ".0"
                : "(a version that begins with %s)".formatted(wanted);
    }
}
