package dev.palindrome.cli;

import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the migrations of a folder. */
@Command(
        name = "list",
        description = "List the migrations of a folder in the order of their tool: id, description, down.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArgument folder = new FolderArgument();

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Migration migration :
                ProjectFolder.in(folder, List.of(database.engine())).read().migrations()) {
            out.println("%s\t%s\t%s"
                    .formatted(
                            Printable.line(migration.id()), Printable.line(migration.description()), down(migration)));
        }
        return ExitCode.AS_EXPECTED;
    }

    private static String down(Migration migration) {
        if (migration.declaredIrreversible().isPresent()) {
            return "declared irreversible";
        }
        return migration
                .down()
                .map(Script::isEmpty)
                .map(empty -> empty ? "empty down" : "down")
                .orElse("no down");
    }
}
