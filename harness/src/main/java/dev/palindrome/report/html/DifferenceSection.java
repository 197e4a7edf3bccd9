package dev.palindrome.report.html;

import dev.palindrome.report.Comparison;
import dev.palindrome.report.DifferenceEntry;
import dev.palindrome.report.DifferenceEntry.CheckDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code differences.jte} shows of one folder on several databases.
 *
 * @param sentence the outcome
 * @param look the class of the outcome
 * @param databases the columns
 * @param rows the migrations that differ
 */
public record DifferenceSection(String folder, String sentence, String look, List<String> databases, List<Row> rows) {

    private static final int MOST_FINDINGS = 5;

    /** A migration that differs. */
    public record Row(String migration, List<Cell> cells, List<Item> items) {}

    /**
     * What a database says of it.
     *
     * @param grade the grade, or a dash where there is none
     * @param anchor where the page tells more, or null
     * @param because the reason
     */
    public record Cell(String grade, String look, @Nullable String anchor, String because) {}

    /** A check that differs: what it said where, and the findings that not all have. */
    public record Item(String check, String verdicts, List<String> findings) {}

    /** @param sections the report's runs as the page shows them */
    static DifferenceSection of(Comparison comparison, Report report, List<RunSection> sections) {
        boolean differs = !comparison.differences().isEmpty();
        boolean complete =
                comparison.unreached().isEmpty() && comparison.databases().size() > 1;
        return new DifferenceSection(
                Shown.name(comparison.folder()),
                Shown.capitalised(Shown.sentence(comparison.sentence())) + ".",
                differs ? "loss" : complete ? "good" : "open",
                comparison.databases().stream().map(Shown::name).toList(),
                comparison.differences().stream()
                        .map(difference -> row(difference, report, sections))
                        .toList());
    }

    private static Row row(DifferenceEntry difference, Report report, List<RunSection> sections) {
        return new Row(
                Shown.name(difference.migration()),
                difference.databases().stream()
                        .map(on -> cell(on, anchor(report.runs().get(on.run()), difference, sections.get(on.run()))))
                        .toList(),
                difference.checks().stream().map(DifferenceSection::item).toList());
    }

    /** The section shows the migrations of the run in their order. */
    private static @Nullable String anchor(Run run, DifferenceEntry difference, RunSection section) {
        for (int i = 0; i < run.migrations().size(); i++) {
            if (run.migrations().get(i).name().equals(difference.migration())) {
                return section.migrations().get(i).anchor();
            }
        }
        return null;
    }

    private static Cell cell(OnDatabase on, @Nullable String anchor) {
        String grade = on.grade();
        return new Cell(
                grade == null ? "–" : Shown.name(grade),
                grade == null ? "none" : Shown.gradeClass(grade),
                anchor,
                Shown.sentence(on.because()));
    }

    private static Item item(CheckDifference check) {
        return new Item(
                Shown.name(check.id()),
                Shown.sentence(check.line()),
                check.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> Shown.sentence(
                                "%s (%s)".formatted(finding.sentence(), String.join(", ", finding.databases()))))
                        .toList());
    }
}
