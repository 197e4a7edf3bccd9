package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder that a command is about, and how to read it. */
final class FolderArgument {

    @Parameters(paramLabel = "DIR", description = "The migration folder.")
    private String folder = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to read it, such as golang-migrate; found out by default.")
    private @Nullable String format;

    String shown() {
        return folder.replace('\\', '/');
    }

    @Nullable
    String format() {
        return format;
    }

    Path path() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new ConfigurationException("\"%s\" is no path: %s".formatted(folder, e.getReason()), e);
        }
    }

    MigrationFolder read() {
        return MigrationFolders.read(path(), format);
    }
}
