package dev.palindrome.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report down in one form. Found by {@link java.util.ServiceLoader}; implementations have a public constructor without
 * parameters and hold no state. Whatever a migration put into names, values and messages is escaped for that form.
 */
public interface ReportWriter {

    /** Return the stable name by which users ask for it: {@code html}, {@code json}, {@code markdown}, {@code junit-xml}, {@code text}. */
    String format();

    /** Return the usual ending of its files, without the dot. */
    String fileEnding();

    /** Write the report. The writer stays open. */
    void write(Report report, Writer out) throws IOException;
}
