package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.report.Printable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code palindrome}. */
@Command(
        name = "palindrome",
        description = "Proves on a real database that migrations go up, down and up again.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            VerifyCommand.class,
            DetectCommand.class,
            ListCommand.class,
            DoctorCommand.class,
            ExplainCommand.class,
            ProfileCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 as expected, 1 findings, 2 usage or configuration, 3 no usable engine,",
            "4 refused by a safety guard, 5 internal, 130 interrupted."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Run the program and leave the Java machine with its exit code. */
    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Run the program with streams of the caller's choice and return its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        try {
            return new CommandLine(new Main())
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((failure, command, parsed) -> {
                        explain(failure, command.getErr());
                        return ExitCode.of(failure);
                    })
                    .execute(args);
        } catch (OutOfMemoryError e) {
            // Java would end with 1, which says that a migration is at fault.
            err.println(
                    "palindrome: Java has too little memory (%s MB): give it more, for example JAVA_TOOL_OPTIONS=-Xmx2g, or fewer --rows"
                            .formatted(Runtime.getRuntime().maxMemory() >> 20));
            return ExitCode.INTERNAL;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What a person can act on is one sentence; what only we can act on needs its stack. */
    private static void explain(Exception failure, PrintWriter err) {
        err.println("palindrome: " + Printable.text(String.valueOf(failure.getMessage())));
        if (!(failure instanceof ConfigurationException) && !(failure instanceof HarnessException)) {
            err.println("This is a defect of Palindrome; please report it with what follows.");
            failure.printStackTrace(err);
        }
    }
}
