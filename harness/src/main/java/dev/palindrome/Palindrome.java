package dev.palindrome;

import dev.palindrome.cycle.Progress;
import dev.palindrome.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Proves that a history of migrations reads the same up, down and up again.
 *
 * <pre>{@code
 * Report report = Palindrome.verify(Options.of(Path.of("db/migrations")).build());
 * }</pre>
 */
public final class Palindrome {

    private Palindrome() {}

    /** Verify a folder and return the report. */
    public static Report verify(Options options) {
        return verify(options, Progress.SILENT);
    }

    /**
     * Verify a folder on each database that the options name, and return the report. Where a database is lost on the way, or one
     * of several cannot be had, the report says so of the migrations that were not reached.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the folder or an option cannot work
     * @throws dev.palindrome.failure.NoEngineException where no database can be had
     */
    public static Report verify(Options options, Progress progress) {
        try (Verifications verifications = Verifications.open(options, progress)) {
            verifications.walk();
            return verifications.report();
        }
    }

    /** Return the version of this library. */
    public static String version() {
        try (InputStream in = Palindrome.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
