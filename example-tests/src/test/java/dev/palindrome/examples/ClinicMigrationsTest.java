package dev.palindrome.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import dev.palindrome.migration.Migration;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;

/**
 * A history of Liquibase in all its syntaxes. What is not reversible is known: an old system that is not there (7), an impossible
 * rollback (8), a rollback that forgets a column (10). The empty rollback (9) declares itself.
 */
@MigrationTest(
        folder = "db/clinic",
        database = "postgresql:18",
        rows = 200,
        expect = {"tom:7=unproven", "tom:8=irreversible", "ines:10=broken"})
class ClinicMigrationsTest implements MigrationChecks {

    @Test
    void liquibaseCountsTheChangeSetAsRunAndFindsNothingWrong(@AfterUp Connection db, Migration migration)
            throws Exception {
        var folder = Path.of(getClass().getResource("/db/clinic").toURI());
        var silent = Map.<String, Object>of(
                Scope.Attr.logService.name(), new NoOpLogService(), Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(silent, () -> {
            var own = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(db));
            var liquibase = new Liquibase("db.changelog-master.xml", new DirectoryResourceAccessor(folder), own);
            liquibase.setChangeLogParameter("shortName", "varchar(60)");
            liquibase.validate();
            assertThat(liquibase.listUnrunChangeSets(new Contexts("prod"), new LabelExpression()))
                    .noneMatch(changeSet -> migration.id().equals(changeSet.getAuthor() + ":" + changeSet.getId()));
        });
    }
}
