package dev.palindrome.cli;

import dev.palindrome.Palindrome;
import dev.palindrome.database.Availability;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.EngineRequest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what a run would find on this machine. */
@Command(
        name = "doctor",
        description = "Show what was found on this machine: Java, container engine, embedded engines.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EngineArgument engine = new EngineArgument();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<EngineRequest> requests = engine.requests();
        out.println("palindrome  %s".formatted(Palindrome.version()));
        out.println(
                "java        %s, %s".formatted(System.getProperty("java.version"), System.getProperty("java.vm.name")));
        out.println("system      %s %s, user %s"
                .formatted(
                        System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("user.name")));
        boolean usable = true;
        for (EngineRequest request : requests) {
            usable &= show(request, out);
        }
        return usable ? ExitCode.AS_EXPECTED : ExitCode.NO_ENGINE;
    }

    private static boolean show(EngineRequest request, PrintWriter out) {
        out.println("database    %s".formatted(request.label()));
        Map<String, Availability> answers = DatabaseProviders.probeAll(request);
        answers.forEach((provider, answer) -> out.println(
                "%-11s %s: %s".formatted(provider, answer.usable() ? "usable" : "not usable", answer.because())));
        return answers.values().stream().anyMatch(Availability::usable);
    }
}
