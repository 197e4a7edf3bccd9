package dev.palindrome.museum;

import dev.palindrome.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Asks info and validate of Flyway. */
final class FlywayWitness implements Witness {

    @Override
    public Testimony says(Database database, Path folder) {
        var flyway = Flyway.configure(FlywayWitness.class.getClassLoader())
                .dataSource(Source.of(database))
                .locations("filesystem:" + folder)
                .ignoreMigrationPatterns("*:pending", "*:missing") // one exhibit writes of a file that nobody has
                .load();
        var complaints = new ArrayList<String>();
        try {
            flyway.validate();
        } catch (FlywayException e) {
            complaints.add(e.getMessage());
        }
        var applied = Arrays.stream(flyway.info().applied())
                .map(migration -> "%s %s".formatted(migration.getVersion(), migration.getState()))
                .toList();
        applied.stream().filter(said -> said.contains("Fail")).forEach(complaints::add);
        return new Testimony(applied, complaints);
    }
}
