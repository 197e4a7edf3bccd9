package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.palindrome.junit.MigrationFactory;
import dev.palindrome.junit.MigrationTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** Testcontainers 1.21 starts the container that the class declares; the user's own database stays as it is. */
@Tag("container")
@Testcontainers
@MigrationTest
class OwnContainerTest implements MigrationFactory {

    @Container
    static final PostgreSQLContainer<?> POSTGRES = new PostgreSQLContainer<>("postgres:15");

    @AfterAll
    static void ownDatabaseIsUntouched() throws SQLException {
        try (Connection own = DriverManager.getConnection(
                        POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                ResultSet tables = own.getMetaData().getTables(null, "public", "%", null)) {
            assertTrue(!tables.next(), "a table in the user's own database");
            try (ResultSet version = own.createStatement().executeQuery("show server_version_num")) {
                version.next();
                assertEquals("15", version.getString(1).substring(0, 2));
            }
        }
    }
}
