package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder that a command is about, and how to read it. */
final class FolderArgument {

    @Parameters(paramLabel = "DIR", description = "The migration folder, or a project that holds one.")
    private String folder = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to read it, such as golang-migrate; found out by default.")
    private @Nullable String format;

    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            description =
                    "What the files are called where no format fits, such as V{version}.{name}.{direction}.sql; the same as --format.")
    private @Nullable String pattern;

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A value for a placeholder of the files; may be repeated.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--vars",
            paramLabel = "FILE",
            description = "A properties file with such values; --var counts first. May be repeated.")
    private List<String> variableFiles = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "ID..ID",
            description = "Migrations that are one unit, from the first to the last; may be repeated.")
    private List<String> groups = new ArrayList<>();

    String shown() {
        return folder.replace('\\', '/');
    }

    Path path() {
        return GivenPath.of(folder);
    }

    Reading reading() {
        Map<String, String> all = new LinkedHashMap<>();
        variableFiles.forEach(file -> all.putAll(VariableFile.read(GivenPath.of(file))));
        all.putAll(variables);
        return new Reading(asked(), all, groups);
    }

    private @Nullable String asked() {
        if (pattern == null) {
            return format;
        }
        if (format != null) {
            throw new ConfigurationException(
                    "--format and --pattern both say how to read the folder; leave one of them out");
        }
        if (!pattern.contains("{")) {
            throw new ConfigurationException(
                    "--pattern is \"%s\", which has no placeholder; for instance V{version}.{name}.{direction}.sql"
                            .formatted(pattern));
        }
        return pattern;
    }

    /** Return whether somebody said how to read it, so that it is no project. */
    boolean isSettled() {
        return format != null || pattern != null;
    }

    MigrationFolder read(String engine) {
        return MigrationFolders.readAs(path(), reading().on(engine));
    }
}
