package dev.palindrome.cli;

import dev.palindrome.check.Checks;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a check. */
@Command(
        name = "explain",
        description =
                "Explain a check: what it asserts, why it matters, how it is measured. Without an id, list the checks.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CHECK", arity = "0..1", description = "The check's id.")
    private String id = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id.isEmpty()) {
            Checks.all().forEach(check -> out.println("%-22s %s".formatted(check.id(), check.sentence())));
        } else {
            out.println(Checks.explain(id).stripTrailing());
        }
        return ExitCode.AS_EXPECTED;
    }
}
