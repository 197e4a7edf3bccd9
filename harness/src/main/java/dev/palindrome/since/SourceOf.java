package dev.palindrome.since;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the folder that git knows: a folder on the class path is a copy of one, made by the build, which git ignores. */
final class SourceOf {

    private final MigrationFolder folder;
    private final String shown;
    private final Path workingDirectory;

    SourceOf(MigrationFolder folder, String shown, Path workingDirectory) {
        this.folder = folder;
        this.shown = shown.replaceAll("^\\./|/+$", "");
        this.workingDirectory = workingDirectory;
    }

    /** @throws ConfigurationException where git ignores the folder, and it is not clear of which one it is a copy */
    Path path() {
        var git = new Git(folder.root());
        if (!git.ask("check-ignore", "--quiet", ".").isYes()) {
            return folder.root();
        }
        List<Path> sources = candidates();
        if (sources.size() != 1) {
            throw new ConfigurationException(
                    "`since` needs a folder that git knows, but it ignores %s, and below %s %s; name the source by `folder`, such as src/test/resources/%s"
                            .formatted(
                                    folder.root(),
                                    workingDirectory,
                                    sources.isEmpty()
                                            ? "no other folder %s holds its files".formatted(shown)
                                            : "several hold its files: "
                                                    + sources.stream()
                                                            .map(Path::toString)
                                                            .collect(Collectors.joining(", ")),
                                    shown));
        }
        return sources.get(0);
    }

    private List<Path> candidates() {
        Set<String> ups = folder.migrations().stream()
                .map(Migration::up)
                .map(s -> s.file())
                .collect(Collectors.toSet());
        String first = folder.migrations().get(0).up().file();
        return new Git(workingDirectory)
                .tell("ls-files", "--cached", "--others", "--exclude-standard", "-z").parts().stream()
                        .map(file -> "/" + file)
                        .filter(file -> file.endsWith("/" + shown + "/" + first))
                        .map(file -> file.substring(1, file.length() - first.length() - 1))
                        .map(workingDirectory::resolve)
                        .filter(source -> ups.stream().allMatch(up -> Files.exists(source.resolve(up))))
                        .sorted()
                        .toList();
    }
}
