package dev.palindrome.report.text;

import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.FindingText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.StepEntry;
import dev.palindrome.report.StepEntry.ErrorEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found at one migration. */
final class TextFindings {

    private static final int LONGEST_SENTENCE = 600;
    private static final int MOST = 25;

    private final MigrationEntry migration;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    TextFindings(MigrationEntry migration, Style style) {
        this.migration = migration;
        this.style = style;
    }

    List<String> lines() {
        String because = migration.because().isEmpty() ? "" : ": " + sentence(migration.because());
        lines.add("%s is %s%s"
                .formatted(
                        style.bold(sentence(migration.name())),
                        style.grade(migration.grade(), Printable.line(migration.grade())),
                        because));
        migration.checks().stream()
                .filter(Outcomes::isOpen)
                .filter(check -> !isOnlyUnjudged(check))
                .forEach(this::check);
        unjudged();
        Outcomes.untoldErrors(migration).forEach(this::error);
        for (CheckEntry check : migration.checks()) {
            check.notes().forEach(note -> lines.add("  note: " + sentence(note)));
        }
        if (migration.coverage() != null) {
            lines.add("  " + sentence(CoverageText.ofMigration(migration.coverage())));
        }
        if (migration.restoredFromCompanion()) {
            lines.add("  note: the state after it was taken from the companion database");
        }
        return lines;
    }

    /** One cause leaves many checks without a verdict: it is told once. */
    private void unjudged() {
        Map<String, List<String>> idsByReason = new LinkedHashMap<>();
        migration.checks().stream()
                .filter(Outcomes::isOpen)
                .filter(TextFindings::isOnlyUnjudged)
                .forEach(check -> idsByReason
                        .computeIfAbsent(String.valueOf(check.because()), because -> new ArrayList<>())
                        .add(Printable.line(check.id())));
        idsByReason.forEach((because, ids) -> {
            String who = ids.size() == migration.checks().size() ? "every check" : String.join(", ", ids);
            lines.add("%s: %s".formatted(style.verdict("inconclusive", "  ? " + who), sentence(because)));
        });
    }

    private static boolean isOnlyUnjudged(CheckEntry check) {
        return !Outcomes.isFailed(check) && check.findings().isEmpty() && check.because() != null;
    }

    private void check(CheckEntry check) {
        String sign = Outcomes.isFailed(check) ? "x" : "?";
        String head = "  %s %s".formatted(sign, Printable.line(check.id()));
        String because = check.because();
        if (because != null) {
            lines.add("%s: %s".formatted(style.verdict(check.verdict(), head), sentence(because)));
        }
        for (FindingEntry finding :
                check.findings().subList(0, Math.min(MOST, check.findings().size()))) {
            lines.add(
                    because == null
                            ? "%s: %s".formatted(style.verdict(check.verdict(), head), sentence(finding.sentence()))
                            : "    " + sentence(finding.sentence()));
            FindingText.lines(finding).forEach(line -> lines.add("      " + line));
        }
        if (check.findings().size() > MOST) {
            lines.add("    " + Printable.more(check.findings().size() - MOST, "finding"));
        }
        FindingText.proposal(check).forEach(line -> lines.add("      " + line));
    }

    private void error(StepEntry step) {
        ErrorEntry error = step.error();
        if (error != null) {
            String state = error.sqlState() == null ? "" : " (SQLSTATE %s)".formatted(Printable.line(error.sqlState()));
            lines.add("  %s %s: %s%s".formatted("x", Printable.line(step.step()), sentence(error.message()), state));
            Printable.text(Printable.cut(error.statement(), LONGEST_SENTENCE))
                    .lines()
                    .forEach(line -> lines.add("      " + line));
        }
    }

    private static String sentence(String text) {
        return Printable.cut(Printable.line(text), LONGEST_SENTENCE);
    }
}
