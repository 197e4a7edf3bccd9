package dev.palindrome.profile.reading;

import dev.palindrome.profile.Profile;
import dev.palindrome.profile.ProfileWriter;
import dev.palindrome.profile.reading.Address.Origin;
import dev.palindrome.profile.reading.ProfileReader.Gathered;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.seed.SeedReport;
import dev.palindrome.seed.Seeder;
import dev.palindrome.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads profiles of a test's databases, as the program does, and fills others by them. */
final class Profiled {

    private static final String READER = "profile_reader";
    private static final String PASSWORD = "of the tests alone";

    private Profiled() {}

    static Gathered of(TestDatabase source, Allowance allowance) throws SQLException {
        return of(source, new Terms(allowance, Set.of(), false, Duration.ofSeconds(30)));
    }

    static Gathered of(TestDatabase source, Terms terms) throws SQLException {
        var address = address(source);
        try {
            return read(address, terms);
        } finally {
            forget(source);
        }
    }

    static Gathered read(Address address, Terms terms) {
        return ProfileReader.read(address, terms, Optional::empty);
    }

    /** Take the role back that {@link #address} makes. */
    static void forget(TestDatabase source) throws SQLException {
        source.run("drop owned by %1$s; drop role %1$s".formatted(READER));
    }

    /** Who reads has a role that may read the tables, and nothing more. */
    static Address address(TestDatabase source) throws SQLException {
        source.run("create role %1$s login password '%2$s'; grant select on all tables in schema public to %1$s"
                .formatted(READER, PASSWORD));
        try (var session = source.connect()) {
            var url = session.getMetaData().getURL();
            return Address.parse(url, Origin.ARGUMENT).as(READER, PASSWORD);
        }
    }

    /** Fill a database by the text of a profile, as a run does that reads the file. */
    static SeedReport fill(TestDatabase target, Profile profile, int rows, Path folder)
            throws SQLException, IOException {
        var file = Files.writeString(folder.resolve("profile.yaml"), ProfileWriter.write(profile));
        var shapes = target.shapes();
        var contents = target.contents().contents(target.observer(), shapes.values());
        try (var session = target.connect()) {
            target.dialect().sessions().prepareForReading(session);
            return new Seeder(target.dialect(), new SeedPlan(rows, 42, Profile.read(file)), Foresight.none())
                    .fill(session, 1, shapes, contents);
        }
    }
}
