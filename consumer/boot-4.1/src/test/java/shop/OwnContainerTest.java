package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The container that the class declares lives through all migrations; the user's own database in it stays as it is. */
@Tag("container")
@Testcontainers
@MigrationTest(format = "flyway")
class OwnContainerTest implements MigrationChecks {

    @Container
    static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:15");

    @Test
    void itsServerIsUsedAndItsOwnDatabaseIsUntouched(@AfterUp Connection db) throws SQLException {
        assertEquals(15, db.getMetaData().getDatabaseMajorVersion());
        try (Connection own = DriverManager.getConnection(
                        POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                ResultSet tables = own.getMetaData().getTables(null, "public", "%", null)) {
            assertEquals(false, tables.next());
        }
    }
}
