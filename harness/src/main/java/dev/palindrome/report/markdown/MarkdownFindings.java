package dev.palindrome.report.markdown;

import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.FindingText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Reproduction;
import dev.palindrome.report.Run;
import dev.palindrome.report.StepEntry;
import dev.palindrome.report.StepEntry.ErrorEntry;
import dev.palindrome.report.TextDiff;
import java.util.List;

/** Words what was found at one migration, folded. */
final class MarkdownFindings {

    private static final int MOST = 10;

    private final Run run;
    private final MigrationEntry migration;
    private final StringBuilder text = new StringBuilder();

    MarkdownFindings(Run run, MigrationEntry migration) {
        this.run = run;
        this.migration = migration;
    }

    String text() {
        text.append("\n<details><summary>%s %s is %s%s</summary>\n"
                .formatted(
                        Grades.sign(migration.grade()),
                        Markdown.htmlCode(migration.name()),
                        Markdown.html(migration.grade()),
                        migration.because().isEmpty() ? "" : ": " + Markdown.html(migration.because())));
        migration.checks().stream().filter(Outcomes::isOpen).forEach(this::check);
        Outcomes.untoldErrors(migration).forEach(this::error);
        migration.checks().stream().flatMap(c -> c.notes().stream()).forEach(this::note);
        if (migration.coverage() != null) {
            text.append('\n')
                    .append(Markdown.text("It is " + CoverageText.ofMigration(migration.coverage())))
                    .append('\n');
        }
        if (migration.restoredFromCompanion()) {
            note("the state after it was taken from the companion database");
        }
        text.append("\nReproduce it:\n\n").append(Markdown.fence("sh", List.of(Reproduction.of(run, migration))));
        return text.append("\n</details>\n").toString();
    }

    private void check(CheckEntry check) {
        String head = "\n%s **%s**: ".formatted(Outcomes.isFailed(check) ? "❌" : "❔", Markdown.text(check.id()));
        String because = check.because();
        if (because != null) {
            text.append(head).append(Markdown.text(because)).append('\n');
        }
        for (FindingEntry finding :
                check.findings().subList(0, Math.min(MOST, check.findings().size()))) {
            text.append(because == null ? head : "\n* ")
                    .append(Markdown.text(finding.sentence()))
                    .append('\n');
            block("text", FindingText.facts(finding));
            TextDiff.of(finding).ifPresent(diff -> block("diff", diff));
        }
        if (check.findings().size() > MOST) {
            text.append("\nand %s\n".formatted(Printable.more(check.findings().size() - MOST, "finding")));
        }
        proposal(check);
    }

    private void proposal(CheckEntry check) {
        CheckEntry.ProposalEntry proposal = check.proposal();
        if (proposal != null) {
            text.append("\nAdd to the down (%s):\n".formatted(Markdown.text(proposal.tried())));
            block(
                    "sql",
                    Printable.text(String.join("\n", proposal.statements()))
                            .lines()
                            .toList());
        }
    }

    private void error(StepEntry step) {
        ErrorEntry error = step.error();
        if (error != null) {
            String state = error.sqlState() == null ? "" : " (SQLSTATE %s)".formatted(Markdown.text(error.sqlState()));
            text.append("\n❌ **%s**: %s%s\n\n"
                    .formatted(Markdown.text(step.step()), Markdown.text(error.message()), state));
            text.append(Markdown.fence(
                    "sql", Printable.text(error.statement()).lines().toList()));
        }
    }

    private void block(String language, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(Markdown.fence(language, lines));
        }
    }

    private void note(String note) {
        text.append("\nNote: ").append(Markdown.text(note)).append('\n');
    }
}
