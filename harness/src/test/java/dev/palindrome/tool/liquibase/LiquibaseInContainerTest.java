package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Folder;
import dev.palindrome.testing.TestContainers;
import dev.palindrome.tool.ToolResult;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each definition commits. */
@Tag("container")
class LiquibaseInContainerTest {

    @ParameterizedTest
    @ValueSource(strings = {"mysql:9.7", "mariadb:10.11"})
    void goesUpDownAndUpAgainAndTellsWhatAFailureLeaves(String engine, @TempDir Path path) throws SQLException {
        var server = TestContainers.of(engine);
        var files = new Folder(path).with("changelog.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: ada
                      changes:
                        - createTable:
                            tableName: a
                            columns:
                              - column: { name: x, type: int }
                        - createIndex: { tableName: a, indexName: a_x, columns: [ { column: { name: x } } ] }
                  - changeSet:
                      id: 2
                      author: ada
                      changes:
                        - sql: create table b (x int); create table c (x nonsense)
                """);
        var folder = files.readOn(server.dialect().name());
        var tool = new LiquibaseLibrary().tool(folder, server.dialect());
        var database = server.create("liquibase");
        try (var connection = database.connect()) {
            tool.initialise(connection);
            var first = folder.migrations().get(0);
            assertThat(tool.up(database::connect, first)).isEqualTo(new ToolResult.Applied());
            var state = tool.state(connection);
            assertThat(state).singleElement().asString().startsWith("ada:1 in changelog.yaml EXECUTED 9:");
            assertThat(tool.down(database::connect, first)).isEqualTo(new ToolResult.Applied());
            assertThat(tool.state(connection)).isEmpty();
            assertThat(tool.up(database::connect, first)).isEqualTo(new ToolResult.Applied());
            assertThat(tool.state(connection)).isEqualTo(state);
            var refused = (ToolResult.Refused)
                    tool.up(database::connect, folder.migrations().get(1));
            assertThat(refused.failure().statement()).startsWith("create table c");
            assertThat(refused.statements())
                    .extracting(outcome -> outcome.fate().name())
                    .containsExactly("TOOK_EFFECT", "FAILED");
        } finally {
            server.drop(database);
        }
    }
}
