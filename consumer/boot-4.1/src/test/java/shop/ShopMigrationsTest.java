package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The application has a history of each tool, so the class says which one; the rest stands in application.yml. */
@MigrationTest(format = "flyway")
class ShopMigrationsTest implements MigrationChecks {

    @Test
    void theTableOfTheApplicationIsUsed(@AfterUp Connection db) throws SQLException {
        try (ResultSet applied = db.createStatement().executeQuery("select count(*) from shop_history where success")) {
            assertTrue(applied.next());
            assertTrue(applied.getInt(1) > 0);
        }
    }

    @Test
    void thePlaceholderHasItsValue(@AfterUp Connection db) throws SQLException {
        try (ResultSet defaults = db.createStatement().executeQuery(
                "select column_default from information_schema.columns where column_name = 'first_owner'")) {
            if (defaults.next()) {
                assertEquals("'Ann'::text", defaults.getString(1));
            }
        }
    }
}
