package dev.palindrome.report.html;

import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a report as one HTML file, readable without scripts and without a network. Its templates are compiled with the library.
 * Safe for use by several threads.
 */
public final class HtmlReport implements ReportWriter {

    private static final String TEMPLATES = "dev.palindrome.report.html.templates";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String fileEnding() {
        return "html";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        ClassLoader loader = HtmlReport.class.getClassLoader();
        try {
            TemplateEngine.createPrecompiled(null, ContentType.Html, loader, TEMPLATES)
                    .render("report.jte", Page.of(report), new WriterOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (TemplateException e) {
            // What goes wrong with the writer, such as a full disk, comes wrapped.
            if (e.getCause() instanceof UncheckedIOException wrapped) {
                throw wrapped.getCause();
            }
            throw e;
        }
    }
}
