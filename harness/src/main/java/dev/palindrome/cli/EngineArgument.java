package dev.palindrome.cli;

import dev.palindrome.database.EngineRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database that a command runs on; what is not given is looked up in the environment. */
final class EngineArgument {

    @Option(
            names = "--database",
            paramLabel = "ENGINE[:VERSION]",
            split = ",",
            description =
                    "The database, postgresql by default; or PALINDROME_DATABASE. Several, by commas or repeated, give one report.")
    private List<String> databases = new ArrayList<>();

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

    List<EngineRequest> requests() {
        String from = given(provider, "PALINDROME_PROVIDER", EngineRequest.AUTO);
        return databases().stream()
                .map(database -> EngineRequest.parse(database, from, Duration.ofSeconds(pullTimeout)))
                .toList();
    }

    private List<String> databases() {
        return databases.isEmpty()
                ? List.of(given(null, "PALINDROME_DATABASE", "postgresql").split(","))
                : databases;
    }

    static String given(@Nullable String option, String variable, String otherwise) {
        if (option != null) {
            return option;
        }
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
