package dev.palindrome.cli;

import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.EngineRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The engine by whose rules a command reads a folder; none is started. */
final class DatabaseArgument {

    @Option(
            names = "--database",
            paramLabel = "ENGINE",
            description =
                    "The engine by whose rules the folder is read, postgresql by default; or the first of PALINDROME_DATABASE.")
    private @Nullable String database;

    /**
     * Return the engine's name.
     *
     * @throws dev.palindrome.failure.ConfigurationException where nobody knows it
     */
    String engine() {
        var name = EngineArgument.given(database, "PALINDROME_DATABASE", "postgresql")
                .split(",")[0];
        var request = EngineRequest.parse(name, EngineRequest.AUTO, Duration.ZERO);
        DatabaseProviders.refuseUnknown(request);
        return request.engine();
    }
}
