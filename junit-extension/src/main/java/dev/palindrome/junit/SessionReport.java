package dev.palindrome.junit;

import dev.palindrome.Palindrome;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gathers what all annotated classes of a test run found; when the run ends, the store closes it and it writes one
 * report. Safe for use by several threads.
 */
final class SessionReport implements AutoCloseable {

    private final ReportFolder folder;
    private final Map<String, Run> runs = new TreeMap<>();

    private SessionReport(ReportFolder folder) {
        this.folder = folder;
    }

    /** Return the report of the test run that a context belongs to. */
    static SessionReport of(ExtensionContext context) {
        return JUnitVersion.shared(
                context, SessionReport.class, () -> new SessionReport(ReportFolder.of(new Lookup(context))));
    }

    synchronized void add(String testClass, Run run) {
        runs.put(testClass, run);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!runs.isEmpty()) {
            folder.write(runs, merged -> Report.of(Palindrome.version(), List.copyOf(merged.values())));
        }
    }
}
