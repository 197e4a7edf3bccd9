package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of migrations, and a database for them that is dropped after each test. */
abstract class OnDatabase {
    Folder files;
    Database database;

    @BeforeEach
    void createDatabase(@TempDir Path path) {
        files = new Folder(path);
        database = TestServers.postgres().create("tool");
    }

    @AfterEach
    void dropDatabase() {
        database.server().drop(database);
    }

    ToolResult applied(MigrationFolder folder) throws SQLException {
        initialise(folder);
        return up(folder, 0);
    }

    SqlFailure refused(MigrationFolder folder) throws SQLException {
        var result = applied(folder);
        assertThat(result).isInstanceOf(ToolResult.Refused.class);
        return ((ToolResult.Refused) result).failure();
    }

    void initialise(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            tool(folder).initialise(connection);
        }
    }

    List<String> state(MigrationFolder folder) throws SQLException {
        try (var connection = database.connect()) {
            return tool(folder).state(connection);
        }
    }

    ToolResult up(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).up(database::connect, folder.migrations().get(index));
    }

    ToolResult down(MigrationFolder folder, int index) throws SQLException {
        return tool(folder).down(database::connect, folder.migrations().get(index));
    }

    MigrationTool tool(MigrationFolder folder) {
        return new SqlFileTool(folder, database.server().dialect());
    }

    List<String> tables() throws SQLException {
        try (Connection connection = database.connect()) {
            return PlainSql.column(connection, """
                    select tablename from pg_tables
                    where schemaname = 'public' and length(tablename) = 1
                    order by tablename
                    """);
        }
    }
}
