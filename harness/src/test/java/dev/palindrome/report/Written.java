package dev.palindrome.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes reports to strings. */
public final class Written {

    private Written() {}

    /** Return what the writer of that format makes of the report. */
    public static String as(String format, Report report) {
        var out = new StringWriter();
        try {
            ReportWriters.named(format).write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
