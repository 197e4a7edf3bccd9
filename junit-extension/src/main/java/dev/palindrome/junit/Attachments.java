package dev.palindrome.junit;

import dev.palindrome.Palindrome;
import dev.palindrome.Verification;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.ReportWriters;
import java.io.IOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;

/** Attaches each migration's own report to its node of the test tree. */
final class Attachments {

    private static final System.Logger LOG = System.getLogger(Attachments.class.getName());

    private Attachments() {}

    /** Publish what is known of a migration. A place to write to is JUnit's business: where there is none, nothing is lost. */
    static void publish(ExtensionContext context, Verification verification, Migration migration, String name) {
        Report report = Report.of(Palindrome.version(), List.of(verification.run(migration)));
        try {
            publish(context, fileName(name), "html", "text/html; charset=UTF-8", report);
            publish(context, fileName(name), "json", "application/json", report);
        } catch (JUnitException e) {
            LOG.log(Level.WARNING, () -> "cannot attach the report of %s".formatted(name), e);
        }
    }

    private static void publish(ExtensionContext context, String name, String format, String type, Report report) {
        ReportWriter writer = ReportWriters.named(format);
        JUnitVersion.publish(context, name + "." + writer.fileEnding(), type, file -> write(writer, report, file));
    }

    private static void write(ReportWriter writer, Report report, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            writer.write(report, out);
        }
    }

    /** JUnit and file systems take no path separators and few other characters in the name of an attachment. */
    private static String fileName(String name) {
        return name.replaceAll("^\\[|]", "").replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
