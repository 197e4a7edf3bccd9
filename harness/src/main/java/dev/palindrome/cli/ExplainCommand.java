package dev.palindrome.cli;

import dev.palindrome.check.Check;
import dev.palindrome.check.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (id.isEmpty()) {
            Checks.all().forEach(check -> out.println("%-22s %s".formatted(check.id(), check.sentence())));
        } else {
            out.println(page(Checks.named(id)));
        }
        return ExitCode.AS_EXPECTED;
    }

    /** A check that somebody else brought along may have no page: then its sentence has to do. */
    private static String page(Check check) throws IOException {
        try (InputStream in = Check.class.getResourceAsStream(check.id() + ".md")) {
            return in == null
                    ? "%s: %s".formatted(check.id(), check.sentence())
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
