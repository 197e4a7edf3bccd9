package dev.palindrome.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.Writer;

/** Writes a report as JSON, version 1, and reads it back. Safe for use by several threads. */
public final class JsonReport implements ReportWriter {

    // Gson escapes <, > and & by default, so the text can be put into a page as it is.
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileEnding() {
        return "json";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        out.write(text(report));
        out.write('\n');
    }

    /** Return the report as JSON. */
    public static String text(Report report) {
        return GSON.toJson(report);
    }

    /**
     * Read a report that {@link #text} made.
     *
     * @throws com.google.gson.JsonParseException where the text is none
     */
    public static Report read(String json) {
        return GSON.fromJson(json, Report.class);
    }
}
