package dev.palindrome.tool;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.MigrationFolder;
import java.util.List;
import java.util.Optional;

/**
 * A tool that is a Java library, so that it can run its migrations itself. Found by {@link java.util.ServiceLoader}; implementations
 * have a public constructor without parameters, are safe for use by several threads, and load and answer where the library is not on
 * the class path.
 */
public interface ToolLibrary {

    /** Return the name of the format whose folders it runs: {@code flyway}. */
    String format();

    /** Return the version of the library on the class path, or nothing where it is not there. */
    Optional<String> version();

    /** Return what to add where it is missing, as Maven names it: {@code org.flywaydb:flyway-core}. */
    String dependency();

    /** Return whether nobody but the library can run such a folder. */
    default boolean isIndispensable() {
        return false;
    }

    /** Return what it does otherwise than in production, a sentence each; the report says it. */
    default List<String> notes(MigrationFolder folder) {
        return List.of();
    }

    /**
     * Make the tool for a folder; called only where there is a {@link #version}.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the library cannot work with the dialect's product, naming what it lacks
     */
    MigrationTool tool(MigrationFolder folder, Dialect dialect);
}
