package dev.palindrome.report.text;

import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.Comparison;
import dev.palindrome.report.Headline;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a report for the terminal: a table of migrations and grades, what was found, and a line that sums it up. Immutable; safe
 * for use by several threads.
 */
public final class TextReport implements ReportWriter {

    private static final int USUAL_WIDTH = 120;
    private static final int LONGEST = 200;

    private final Style style;
    private final int width;

    /** Create a writer without colours. */
    public TextReport() {
        this(Style.PLAIN, USUAL_WIDTH);
    }

    private TextReport(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** Return such a writer with the colours of an ANSI terminal. */
    public TextReport inColour() {
        return new TextReport(Style.ANSI, width);
    }

    /** Return such a writer for lines of about that many characters. */
    public TextReport forWidth(int characters) {
        return new TextReport(style, characters);
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String fileEnding() {
        return "txt";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        for (Run run : report.runs()) {
            out.write(text(run));
        }
        for (Comparison comparison : Comparison.of(report.runs())) {
            out.write(String.join("\n", TextDifferences.lines(comparison, style)) + "\n\n");
        }
        if (report.runs().size() != 1) {
            out.write(style.bold(Headline.of(report)) + "\n");
        }
    }

    private String text(Run run) {
        List<String> lines = new ArrayList<>(head(run));
        lines.add("");
        if (!run.migrations().isEmpty()) {
            lines.addAll(new TextTable(run.migrations(), width, style).lines());
            lines.add("");
        }
        for (MigrationEntry migration : run.migrations()) {
            if (!Outcomes.isReversible(migration)) {
                lines.addAll(new TextFindings(migration, style).lines());
                lines.add("");
            }
        }
        if (run.coverage() != null && !run.migrations().isEmpty()) {
            lines.addAll(TextCoverage.lines(run.coverage(), style));
            lines.add("");
        }
        ChainEntry chain = run.chain();
        if (chain != null) {
            lines.addAll(TextChain.lines(chain, style));
            lines.add("");
        }
        for (String note : run.notes()) {
            lines.add("note: " + Printable.line(note));
        }
        lines.add("%s %s".formatted(style.bold(Headline.of(run)), "(" + Printable.millis(run.millis()) + ")"));
        lines.add("");
        return String.join("\n", lines);
    }

    private List<String> head(Run run) {
        Run.Engine engine = run.engine();
        List<String> lines = new ArrayList<>(List.of(
                style.bold(Printable.line(run.folder())),
                "%s on %s %s, %s, seed %s"
                        .formatted(
                                Printable.line(run.formatAndRunner()),
                                Printable.line(engine.name()),
                                Printable.line(engine.version()),
                                run.rows() == 0 ? "no rows" : Printable.count(run.rows(), "row") + " a table",
                                run.seed()),
                style.dim("%s: %s".formatted(Printable.line(engine.provider()), Printable.line(engine.because())))));
        if (!run.settings().isEmpty()) {
            lines.add(style.dim("in force: "
                    + run.settings().stream()
                            .map(setting -> Printable.cut(Printable.line(setting.line()), LONGEST))
                            .collect(Collectors.joining("; "))));
        }
        return lines;
    }
}
