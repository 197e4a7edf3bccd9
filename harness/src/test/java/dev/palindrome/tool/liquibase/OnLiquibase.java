package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.ToolResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A changelog, and a database for it that is dropped after each test. */
abstract class OnLiquibase {
    Folder files;
    DatabaseServer server;
    Database database;

    @BeforeEach
    void createDatabase(@TempDir Path path) {
        files = new Folder(path);
        on(TestServers.postgres());
    }

    @AfterEach
    void dropDatabase() {
        server.drop(database);
    }

    void on(DatabaseServer other) {
        if (server != null) {
            server.drop(database);
        }
        server = other;
        database = other.create("liquibase");
    }

    static String idle(ToolResult result) {
        return ((ToolResult.Applied) result).idle();
    }

    void execute(String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> query(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The folder, run on the database. */
    final class Run {
        final MigrationFolder folder;
        final MigrationTool tool;

        Run() throws SQLException {
            folder = files.readOn(server.dialect().name());
            tool = new LiquibaseLibrary().tool(folder, server.dialect());
            try (var connection = database.connect()) {
                tool.initialise(connection);
            }
        }

        Run up(int number) throws SQLException {
            assertThat(tryUp(number)).isEqualTo(new ToolResult.Applied());
            return this;
        }

        Run down(int number) throws SQLException {
            assertThat(tryDown(number)).isEqualTo(new ToolResult.Applied());
            return this;
        }

        ToolResult tryUp(int number) throws SQLException {
            return tool.up(database::connect, folder.migrations().get(number));
        }

        ToolResult tryDown(int number) throws SQLException {
            return tool.down(database::connect, folder.migrations().get(number));
        }

        SqlFailure refused(int number) throws SQLException {
            return ((ToolResult.Refused) tryUp(number)).failure();
        }

        List<String> state() throws SQLException {
            try (var connection = database.connect()) {
                return tool.state(connection);
            }
        }
    }
}
