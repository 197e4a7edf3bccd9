package dev.palindrome.junit;

import dev.palindrome.Palindrome;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Gathers what all annotated classes of a launcher session found; when the session ends, the store closes it and it writes one
 * report. Safe for use by several threads.
 */
final class SessionReport implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(SessionReport.class);

    private final ReportFolder folder;
    private final Map<String, Run> runs = new TreeMap<>();

    private SessionReport(ReportFolder folder) {
        this.folder = folder;
    }

    /** Return the report of the launcher session that a context belongs to. */
    static SessionReport of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        SessionReport.class,
                        key -> new SessionReport(ReportFolder.of(new Lookup(context))),
                        SessionReport.class);
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
