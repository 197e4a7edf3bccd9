package dev.palindrome.report.markdown;

import dev.palindrome.report.Comparison;
import dev.palindrome.report.Headline;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report as the comment of a pull request: what is not reversible is told, what is reversible is counted. At most 60 kB,
 * with a note where something is left out. Safe for use by several threads.
 */
public final class MarkdownReport implements ReportWriter {

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileEnding() {
        return "md";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        var page = new Page();
        page.add("## %s Palindrome: %s\n".formatted(Grades.sign(Outcomes.worst(report.runs())), Headline.of(report)));
        for (Comparison comparison : Comparison.of(report.runs())) {
            page.add(MarkdownDifferences.text(comparison));
        }
        for (Run run : report.runs()) {
            new MarkdownRun(run, report.runs().size() > 1).writeTo(page);
        }
        page.close("\n<sub>%s %s</sub>\n"
                .formatted(
                        Markdown.html(report.tool().name()),
                        Markdown.html(report.tool().version())));
        out.write(page.toString());
    }
}
