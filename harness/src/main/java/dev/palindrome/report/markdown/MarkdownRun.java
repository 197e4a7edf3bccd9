package dev.palindrome.report.markdown;

import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Run;
import dev.palindrome.report.StepEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words one run: where and how, the table of what is not reversible, its findings, and the names of what is. */
final class MarkdownRun {

    private static final int MOST_ROWS = 150;
    private static final int MOST_NAMES = 100;
    private static final int MOST_REMNANTS = 20;
    private static final int MOST_GAPS = 20;

    private final Run run;
    private final boolean hasCompany;
    private final List<MigrationEntry> open;
    private final List<MigrationEntry> reversible;

    MarkdownRun(Run run, boolean hasCompany) {
        this.run = run;
        this.hasCompany = hasCompany;
        this.open =
                run.migrations().stream().filter(m -> !Outcomes.isReversible(m)).toList();
        this.reversible =
                run.migrations().stream().filter(Outcomes::isReversible).toList();
    }

    void writeTo(Page page) {
        page.add(head());
        if (!open.isEmpty()) {
            page.add(table());
        }
        for (MigrationEntry migration : open) {
            page.add(new MarkdownFindings(run, migration).text());
        }
        if (!reversible.isEmpty()) {
            page.add(names());
        }
        if (run.coverage() != null && !run.migrations().isEmpty()) {
            page.add(coverage(run.coverage()));
        }
        if (run.chain() != null) {
            page.add(chain(run.chain()));
        }
    }

    private static String coverage(CoverageEntry coverage) {
        var text = new StringBuilder();
        if (coverage.isShort()) {
            text.append("\n%s %s\n".formatted(Grades.sign("unproven"), Markdown.text(CoverageText.shortage(coverage))));
        }
        String figures = CoverageText.figures(coverage);
        if (coverage.gaps().isEmpty()) {
            return text.append("\nCoverage: %s\n".formatted(Markdown.text(figures)))
                    .toString();
        }
        text.append("\n<details><summary>Coverage: %s</summary>\n\n".formatted(Markdown.html(figures)));
        coverage.gaps().stream()
                .limit(MOST_GAPS)
                .forEach(gap -> text.append("* %s\n".formatted(Markdown.text(gap.line()))));
        int more = Math.max(0, coverage.gaps().size() - MOST_GAPS) + coverage.gapsLeftOut();
        if (more > 0) {
            text.append("* and %s\n".formatted(Printable.more(more, "gap")));
        }
        return text.append("\n</details>\n").toString();
    }

    private static String chain(ChainEntry chain) {
        var text = new StringBuilder("\nAll the way down: %s\n".formatted(Markdown.text(chain.sentence())));
        if (!chain.leftBehind().isEmpty() || !chain.notes().isEmpty()) {
            text.append('\n');
        }
        chain.leftBehind().stream()
                .limit(MOST_REMNANTS)
                .forEach(r -> text.append("* %s\n".formatted(Markdown.text(r.line()))));
        int more = chain.leftBehind().size() - MOST_REMNANTS;
        if (more > 0) {
            text.append("* and %s\n".formatted(Printable.more(more, "thing")));
        }
        chain.notes().forEach(note -> text.append("* Note: %s\n".formatted(Markdown.text(note))));
        return text.toString();
    }

    private String head() {
        Run.Engine engine = run.engine();
        String where = "%s on %s %s (%s, %s), %s, seed %s, %s"
                .formatted(
                        Markdown.text(run.formatAndRunner()),
                        Markdown.text(engine.name()),
                        Markdown.text(engine.version()),
                        Markdown.text(engine.provider()),
                        Markdown.text(engine.because()),
                        run.rows() == 0 ? "no rows" : Printable.count(run.rows(), "row") + " a table",
                        run.seed(),
                        Printable.millis(run.millis()));
        String notes = Stream.concat(run.notes().stream().map(note -> "Note: " + note), settings())
                .map(line -> "* " + Markdown.text(line) + "\n")
                .collect(Collectors.joining());
        String folder = Markdown.code(run.folder());
        return "\n%s%s\n%s"
                .formatted(
                        hasCompany
                                ? "### %s on %s %s\n\n"
                                        .formatted(
                                                folder, Markdown.text(engine.name()), Markdown.text(engine.version()))
                                : folder + ": ",
                        where,
                        notes.isEmpty() ? "" : "\n" + notes);
    }

    private Stream<String> settings() {
        return run.settings().isEmpty()
                ? Stream.of()
                : Stream.of("In force: "
                        + run.settings().stream().map(Run.SettingEntry::line).collect(Collectors.joining("; ")));
    }

    private String table() {
        var table = new StringBuilder(
                "\n| Migration | Grade | Up | Down | Up again | Covered | Because |\n|---|---|--:|--:|--:|--:|---|\n");
        open.stream()
                .limit(MOST_ROWS)
                .forEach(migration -> table.append("| %s | %s %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                Markdown.code(migration.name()),
                                Grades.sign(migration.grade()),
                                Markdown.text(migration.grade()),
                                time(migration, "UP"),
                                time(migration, "DOWN"),
                                time(migration, "UP_AGAIN"),
                                CoverageText.share(migration.coverage()),
                                Markdown.text(migration.because()))));
        if (open.size() > MOST_ROWS) {
            table.append("\nand %s\n".formatted(Printable.more(open.size() - MOST_ROWS, "migration")));
        }
        return table.toString();
    }

    private static String time(MigrationEntry migration, String name) {
        return Outcomes.step(migration, name).map(MarkdownRun::time).orElse("");
    }

    private static String time(StepEntry step) {
        return step.status().equals("ok") ? Printable.millis(step.millis()) : Markdown.text(step.status());
    }

    private String names() {
        String names = reversible.stream()
                .limit(MOST_NAMES)
                .map(m -> "* " + Markdown.code(m.name()) + "\n")
                .collect(Collectors.joining());
        int more = reversible.size() - MOST_NAMES;
        return "\n<details><summary>%s %s</summary>\n\n%s%s\n</details>\n"
                .formatted(
                        Grades.sign("reversible"),
                        Printable.count(reversible.size(), "reversible migration"),
                        names,
                        more > 0 ? "* and " + Printable.more(more, "migration") + "\n" : "");
    }
}
