package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Has {@code pg_restore} turn a dump in its own format into SQL. */
final class PgRestore {

    private static final int END_SECONDS = 10;

    private PgRestore() {}

    /** Reads a text. */
    @FunctionalInterface
    interface Reading {
        void read(BufferedReader text) throws IOException, SQLException;
    }

    static void read(Path file, String name, Reading reading) throws IOException, SQLException {
        Path errors = Files.createTempFile("palindrome-restore", ".txt");
        try {
            Process process = start(file, name, errors);
            try (BufferedReader text = process.inputReader(StandardCharsets.UTF_8)) {
                reading.read(text);
            } finally {
                end(process);
            }
            if (process.exitValue() != 0) {
                throw new ConfigurationException("pg_restore cannot read the dump %s: %s"
                        .formatted(name, Files.readString(errors).strip()));
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static Process start(Path file, String name, Path errors) {
        try {
            return new ProcessBuilder("pg_restore", "--no-owner", "--no-privileges", "-f", "-", file.toString())
                    .redirectError(Redirect.to(errors.toFile()))
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
