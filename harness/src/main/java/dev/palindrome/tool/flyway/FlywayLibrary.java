package dev.palindrome.tool.flyway;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.ToolLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Flyway from 9 on, in the version that is on the class path. Loads and answers without it: no class of Flyway is touched before a tool
 * is asked for. Safe for use by several threads.
 */
public final class FlywayLibrary implements ToolLibrary {
    private static final String CORE = "org/flywaydb/core/Flyway.class";
    private static final String VERSION = "org/flywaydb/core/internal/version.txt";

    @Override
    public String format() {
        return "flyway";
    }

    @Override
    public Optional<String> version() {
        var loader = FlywayLibrary.class.getClassLoader();
        return loader.getResource(CORE) == null ? Optional.empty() : Optional.of(written(loader));
    }

    @Override
    public String dependency() {
        return "org.flywaydb:flyway-core";
    }

    @Override
    public List<String> notes(MigrationFolder folder) {
        boolean undoes = folder.migrations().stream()
                .anyMatch(migration -> migration.down().isPresent());
        return undoes
                ? List.of(
                        "undo files are run by Palindrome, which then deletes the row of the version from Flyway's table: the"
                                + " free Flyway runs none")
                : List.of();
    }

    @Override
    public MigrationTool tool(MigrationFolder folder, Dialect dialect) {
        var version = version().orElse("unknown");
        DatabaseModule.require(version, dialect);
        return new FlywayTool(folder, dialect, version);
    }

    private static String written(ClassLoader loader) {
        try (var text = loader.getResourceAsStream(VERSION)) {
            return text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
