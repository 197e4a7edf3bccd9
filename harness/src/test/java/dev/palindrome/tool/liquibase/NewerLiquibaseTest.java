package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.liquibase.LiquibaseFormat;
import dev.palindrome.migration.liquibase.Syntax;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.ToolLibrary;
import dev.palindrome.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liquibase 5, which users bring: the build copies it beside the class path. */
class NewerLiquibaseTest {

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgain(Syntax syntax, @TempDir Path path) throws Exception {
        syntax.write(new Folder(path));
        try (var five = new Apart(jar())) {
            var format = (MigrationFormat) five.make(LiquibaseFormat.class);
            var library = (ToolLibrary) five.make(LiquibaseLibrary.class);
            assertThat(library.version()).get().asString().startsWith("5.");
            var folder = new Folder(path).readBy(format);
            var database = TestServers.postgres().create("liquibase5");
            var tool = library.tool(folder, database.server().dialect());
            try (var connection = database.connect()) {
                tool.initialise(connection);
                for (var migration : folder.migrations()) {
                    assertThat(tool.up(database::connect, migration)).isEqualTo(new ToolResult.Applied());
                }
                var state = tool.state(connection);
                assertThat(state).hasSize(4).allMatch(line -> line.contains(" EXECUTED 9:"));
                var index = folder.migrations().get(1);
                assertThat(tool.down(database::connect, index)).isEqualTo(new ToolResult.Applied());
                assertThat(tool.state(connection)).hasSize(3);
                assertThat(tool.up(database::connect, index)).isEqualTo(new ToolResult.Applied());
                assertThat(tool.state(connection)).containsExactlyInAnyOrderElementsOf(state);
            } finally {
                database.server().drop(database);
            }
        }
    }

    private static Path jar() throws IOException {
        try (var jars = Files.list(Path.of("target/liquibase5"))) {
            return jars.findFirst().orElseThrow();
        }
    }
}
