package dev.palindrome.museum;

import dev.palindrome.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;

/** Asks status and validate of Liquibase. */
final class LiquibaseWitness implements Witness {
    private static final Logger TALK = Logger.getLogger("liquibase");

    private final String file;

    LiquibaseWitness(String file) {
        this.file = file;
        TALK.setLevel(Level.OFF);
    }

    @Override
    public Testimony says(Database database, Path folder) {
        try (var session = database.connect()) {
            var product = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(session));
            var liquibase = new Liquibase(file, new DirectoryResourceAccessor(folder), product);
            var complaints = new ArrayList<String>();
            try {
                liquibase.getDatabaseChangeLog().validate(product);
            } catch (LiquibaseException e) {
                complaints.add(e.getMessage());
            }
            var pending = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
            var all = liquibase.getDatabaseChangeLog().getChangeSets();
            var applied = all.stream()
                    .filter(changeSet -> !pending.contains(changeSet))
                    .map(changeSet -> changeSet.getId())
                    .toList();
            return new Testimony(applied, complaints);
        } catch (Exception e) {
            return new Testimony(List.of(), List.of(e.toString()));
        }
    }
}
