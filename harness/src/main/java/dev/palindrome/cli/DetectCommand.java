package dev.palindrome.cli;

import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Oddity;
import dev.palindrome.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what a folder is, and what is odd about it. */
@Command(
        name = "detect",
        description = "Say which format a folder is, how many migrations it holds, and what is odd about it.",
        mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArgument folder = new FolderArgument();

    @Override
    public Integer call() {
        MigrationFolder read = folder.read();
        PrintWriter out = spec.commandLine().getOut();
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
        return ExitCode.AS_EXPECTED;
    }
}
