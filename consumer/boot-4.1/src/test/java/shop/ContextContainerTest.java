package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The container is a bean of the application's context, which Boot has migrated already; ours is another database beside. */
@Tag("container")
@SpringBootTest(properties = "spring.liquibase.enabled=false")
@MigrationTest
class ContextContainerTest implements MigrationChecks {

    @Autowired
    private DataSource own;

    @Test
    void theDatabasesStandOnOneServer(@AfterUp Connection db) throws SQLException {
        try (Connection connection = own.getConnection()) {
            assertEquals(15, db.getMetaData().getDatabaseMajorVersion());
            assertEquals(
                    connection.getMetaData().getURL().replaceAll("/[^/]*$", ""),
                    db.getMetaData().getURL().replaceAll("/[^/]*$", ""));
            assertEquals("test", connection.getCatalog());
        }
    }

    @TestConfiguration
    static class Containers {

        @Bean
        @ServiceConnection
        PostgreSQLContainer postgres() {
            return new PostgreSQLContainer("postgres:15");
        }
    }
}
