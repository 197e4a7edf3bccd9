package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.migration.liquibase.Seclusion;
import java.nio.file.Path;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** What Liquibase itself says of a database, by its own commands {@code validate} and {@code status}. */
record OwnWord(Path folder, Database database, String changelog) {

    void agreesThatThereAreStillToRun(int changeSets) throws SQLException {
        try (var connection = database.connect()) {
            int left = new Seclusion().call(() -> {
                var own =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                var liquibase = new Liquibase(changelog, new DirectoryResourceAccessor(folder), own);
                liquibase.validate();
                return liquibase
                        .listUnrunChangeSets(new Contexts(), new LabelExpression())
                        .size();
            });
            assertThat(left).isEqualTo(changeSets);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
