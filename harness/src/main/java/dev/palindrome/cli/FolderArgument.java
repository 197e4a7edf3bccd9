package dev.palindrome.cli;

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

    @Parameters(paramLabel = "DIR", description = "The migration folder.")
    private String folder = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to read it, such as golang-migrate; found out by default.")
    private @Nullable String format;

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
        return new Reading(format, all);
    }

    MigrationFolder read() {
        return MigrationFolders.readAs(path(), reading());
    }
}
