package dev.palindrome.cli;

import dev.palindrome.database.EngineRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database that a command runs on; what is not given is looked up in the environment. */
final class EngineArgument {

    @Option(
            names = "--database",
            paramLabel = "ENGINE[:VERSION]",
            description = "The database, postgresql by default; or PALINDROME_DATABASE.")
    private @Nullable String database;

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "Where it comes from: auto (default), container, embedded; or PALINDROME_PROVIDER.")
    private @Nullable String provider;

    @Option(
            names = "--pull-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long an image may take to be pulled (default: ${DEFAULT-VALUE}).")
    private long pullTimeout;

    EngineRequest request() {
        return EngineRequest.parse(
                given(database, "PALINDROME_DATABASE", "postgresql"),
                given(provider, "PALINDROME_PROVIDER", EngineRequest.AUTO),
                Duration.ofSeconds(pullTimeout));
    }

    private static String given(@Nullable String option, String variable, String otherwise) {
        if (option != null) {
            return option;
        }
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
