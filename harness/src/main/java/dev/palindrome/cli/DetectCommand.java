package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Oddity;
import dev.palindrome.project.ProjectScan;
import dev.palindrome.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what a folder is, and what is odd about it. */
@Command(
        name = "detect",
        description =
                "Say which format a folder is, how many migrations it holds, and what is odd about it; of a project, which tools it uses and where.",
        mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArgument folder = new FolderArgument();

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var project = folder.isSettled() ? Optional.<ProjectScan>empty() : GivenFolder.scan(folder.path());
        if (project.isPresent()) {
            tell(project.get(), out);
        } else {
            tell(folder.read(database.engine()), out);
        }
        return ExitCode.AS_EXPECTED;
    }

    private void tell(ProjectScan project, PrintWriter out) {
        if (project.finds().isEmpty()) {
            throw new ConfigurationException(new FindLines(folder.shown()).nothing(project));
        }
        out.println("%s: %s%s in %s"
                .formatted(
                        folder.shown(),
                        project.isComplete() ? "" : "at least ",
                        Printable.count(project.finds().size(), "migration folder"),
                        FindLines.seen(project)));
        new FindLines(folder.shown()).of(project).forEach(out::println);
    }

    private void tell(MigrationFolder read, PrintWriter out) {
        List<Migration> history = read.migrations();
        out.println("%s: %s, %s migrations".formatted(folder.shown(), read.format(), history.size()));
        if (!history.isEmpty()) {
            out.println("first    %s".formatted(history.get(0).name()));
            out.println("last     %s".formatted(history.get(history.size() - 1).name()));
        }
        out.println("no down  %s"
                .formatted(history.stream().filter(m -> m.down().isEmpty()).count()));
        for (Oddity oddity : read.oddities()) {
            out.println("odd      " + oddity.sentence());
            var files = oddity.files();
            files.stream().limit(SHOWN).forEach(file -> out.println("           " + Printable.line(file)));
            if (files.size() > SHOWN) {
                out.println("           ... and %s more".formatted(files.size() - SHOWN));
            }
        }
    }
}
