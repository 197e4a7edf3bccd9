package dev.palindrome.database.embedded;

import dev.palindrome.database.watchdog.Guard;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes the data of a new server, the same for every user of every machine: the surroundings must not show in a report. */
final class Initialisation {

    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "LANG", "C", "TZ", "UTC");

    /** As a shell says it. */
    private static final String NOT_EXECUTABLE = "exit 126";

    private static final int LIMIT_SECONDS = 120;

    private Initialisation() {}

    /** Run the program that makes the data, to its end. */
    static void run(Guard guard, String name, List<String> command, Path data) throws IOException {
        guard.launch(command);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (guard.isRunning() && System.nanoTime() < limit) {
            pause();
        }
        var log = data.resolveSibling(Guard.LOG);
        if (guard.isRunning()) {
            throw new NoEngineException(
                    "%s did not end within %s s; it said: %s".formatted(name, LIMIT_SECONDS, tail(log)));
        }
        if (guard.end().equals(NOT_EXECUTABLE)) {
            throw new NoEngineException(
                    "programs cannot be run in %s (%s); set the system property java.io.tmpdir to a folder without noexec"
                            .formatted(data.getParent(), tail(log)));
        }
        if (!guard.end().equals("exit 0")) {
            throw new NoEngineException("%s failed (%s); it said: %s".formatted(name, guard.end(), tail(log)));
        }
    }

    /** Return whether the program is of a major version. Where it cannot be run that shows later, with its reason. */
    static boolean isOfMajor(Path program, int major) {
        try {
            var process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            try (var output = process.inputReader()) {
                var line = output.readLine();
                return line == null || line.contains(" " + major + ".") || !line.contains("(PostgreSQL)");
            }
        } catch (IOException e) {
            return true;
        }
    }

    /** Wait a little. */
    static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEngineException("interrupted while an embedded server was made ready", e);
        }
    }

    /** Return the command that makes the data of a PostgreSQL. */
    static List<String> initdb(Path initdb, int major, String superuser, Path data, Path password) {
        var command = new ArrayList<>(List.of(
                initdb.toString(),
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + password,
                // SCRAM costs both sides some milliseconds in each session, on purpose. Ours last as long as a test.
                "--auth=md5",
                "--encoding=UTF8",
                "--no-sync",
                "--no-instructions"));
        if (major >= 17) {
            // Knows Unicode on every system, and sorts the same everywhere.
            command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        } else {
            command.add("--locale=C");
        }
        if (major >= 18) {
            command.add("--no-data-checksums");
        }
        return command;
    }

    /** Return the end of a log in one line. */
    static String tail(Path log) {
        try {
            var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
            var end = text.length() > 1_500 ? "..." + text.substring(text.length() - 1_500) : text;
            return end.isEmpty() ? "nothing" : end.replaceAll("\\s*\\R\\s*", " | ");
        } catch (IOException e) {
            return "nothing that can be read (" + e.getMessage() + ")";
        }
    }
}
