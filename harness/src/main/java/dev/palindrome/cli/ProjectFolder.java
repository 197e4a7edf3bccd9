package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.EngineWords;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.Reading;
import dev.palindrome.project.Find;
import dev.palindrome.project.ProjectScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder to read: the one that was given, or, where that is a project, the only one in it that can be run.
 *
 * @param shown the folder as the user would write it
 * @param notes what was chosen, and why; none where nothing was
 */
record ProjectFolder(Path path, String shown, Reading reading, List<String> notes) {

    /**
     * Find the folder.
     *
     * @throws ConfigurationException where a project holds none that can be run, or several
     */
    static ProjectFolder in(FolderArgument given, List<String> engines) {
        var reading = given.reading().on(engines.get(0));
        var asGiven = new ProjectFolder(given.path(), given.shown(), reading, List.of());
        if (given.isSettled()) {
            return asGiven;
        }
        return GivenFolder.scan(given.path())
                .filter(scan -> !scan.finds().isEmpty())
                .map(scan -> asGiven.only(scan, engines))
                .orElse(asGiven);
    }

    MigrationFolder read() {
        return MigrationFolders.readAs(path, reading);
    }

    private ProjectFolder only(ProjectScan scan, List<String> engines) {
        var usable = scan.candidates();
        var fitting = usable.stream()
                .filter(find -> usable.size() == 1 || find.engine() == null || engines.equals(List.of(find.engine())))
                .filter(find -> find.folders().size() == 1)
                .toList();
        if (fitting.size() == 1 && scan.isComplete()) {
            return chosen(fitting.get(0), fitting.get(0).folders().get(0), scan);
        }
        var above = foldersOfEngines(usable);
        if (above.isPresent() && scan.isComplete()) {
            return chosen(usable.get(0), above.get(), scan);
        }
        throw new ConfigurationException("%s is a project; give one of its migration folders:%n%s"
                .formatted(shown, String.join(System.lineSeparator(), new FindLines(shown).of(scan))));
    }

    /** Return the folder above, where all that can be run is one tool's folders for several databases, side by side. */
    private static Optional<String> foldersOfEngines(List<Find> usable) {
        var above = usable.stream()
                .map(find -> find.folders().get(0))
                .map(folder -> EngineWords.isEngine(folder.substring(folder.lastIndexOf('/') + 1))
                        ? folder.substring(0, Math.max(0, folder.lastIndexOf('/')))
                        : "")
                .distinct()
                .toList();
        boolean isOneTool = usable.stream().map(Find::tool).distinct().count() == 1;
        return above.size() == 1 && isOneTool && usable.size() > 1
                ? Optional.of(above.get(0)).filter(a -> !a.isEmpty())
                : Optional.empty();
    }

    private ProjectFolder chosen(Find find, String folder, ProjectScan scan) {
        long others = scan.finds().stream()
                .filter(other ->
                        other.folders().stream().noneMatch(f -> f.equals(folder) || f.startsWith(folder + "/")))
                .count();
        var note = "%s is a project, and %s in it is of %s: %s%s"
                .formatted(
                        shown,
                        folder,
                        find.tool(),
                        find.evidence(),
                        others == 0
                                ? ""
                                : "; %s more found there: see `palindrome detect %s`".formatted(others, shown));
        return new ProjectFolder(path.resolve(folder), new FindLines(shown).in(folder), asked(find), List.of(note));
    }

    private Reading asked(Find find) {
        return new Reading(find.tool(), reading.variables(), reading.groups(), reading.engine());
    }
}
