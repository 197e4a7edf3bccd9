package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Has {@code pg_restore} turn a dump in its own format into SQL. */
final class PgRestore {

    private static final int END_SECONDS = 10;
    private static final int LONGEST_COMPLAINT = 2_000;

    private PgRestore() {}

    /** Reads a text. */
    @FunctionalInterface
    interface Reading {
        void read(BufferedReader text) throws IOException, SQLException;
    }

    static void read(Path file, String name, Reading reading) throws IOException, SQLException {
        Process process = start(file, name);
        // It stops where nobody listens. A file would stay behind where the run is interrupted.
        var complaint = CompletableFuture.supplyAsync(() -> complaint(process), task -> {
            var listener = new Thread(task, "errors of pg_restore");
            listener.setDaemon(true);
            listener.start();
        });
        try (BufferedReader text = process.inputReader(StandardCharsets.UTF_8)) {
            reading.read(text);
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new ConfigurationException(
                    "pg_restore cannot read the dump %s: %s".formatted(name, complaint.join()));
        }
    }

    private static String complaint(Process process) {
        var said = new StringBuilder();
        try (BufferedReader errors = process.errorReader()) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                if (said.length() < LONGEST_COMPLAINT) {
                    said.append(said.isEmpty() ? "" : "\n").append(line);
                }
            }
        } catch (IOException e) {
            // It is over: what it said by then is what there is.
        }
        return said.toString();
    }

    private static Process start(Path file, String name) {
        try {
            return new ProcessBuilder("pg_restore", "--no-owner", "--no-privileges", "-f", "-", file.toString())
                    .start();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the dump %s is in the custom format of pg_dump, and there is no pg_restore on the PATH to read it; install the client programs of PostgreSQL, or turn it into SQL elsewhere: pg_restore -f dump.sql %s"
                            .formatted(name, name),
                    e);
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
