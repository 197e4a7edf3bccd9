package dev.palindrome;

import dev.palindrome.cycle.Progress;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
     * Verify a folder and return the report. Where the database is lost on the way, the report says so of the migrations that
     * were not reached.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the folder or an option cannot work
     * @throws NoEngineException where no database can be had
     */
    public static Report verify(Options options, Progress progress) {
        try (Verification verification = Verification.open(options, progress)) {
            for (Migration migration : verification.migrations()) {
                try {
                    verification.judge(migration);
                } catch (NoEngineException e) {
                    throw e;
                } catch (HarnessException e) {
                    break; // the verification remembers why, and says so of what was not reached
                }
            }
            verification.chain();
            return Report.of(version(), List.of(verification.run()));
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
