package dev.palindrome.report;

import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds report writers by their format. */
public final class ReportWriters {

    private ReportWriters() {}

    /** Return all writers on the class path, in the order of their services files. */
    public static List<ReportWriter> all() {
        var loader = ServiceLoader.load(ReportWriter.class, ReportWriter.class.getClassLoader());
        return StreamSupport.stream(loader.spliterator(), false).toList();
    }

    /**
     * Return the writer of a format.
     *
     * @throws ConfigurationException where there is none, naming those there are
     */
    public static ReportWriter named(String format) {
        List<ReportWriter> writers = all();
        return writers.stream()
                .filter(w -> w.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("no report format \"%s\"; available: %s"
                        .formatted(
                                format,
                                writers.stream()
                                        .map(ReportWriter::format)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }
}
