package dev.palindrome.report.markdown;

import dev.palindrome.report.Comparison;
import dev.palindrome.report.DifferenceEntry;
import dev.palindrome.report.DifferenceEntry.CheckDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import dev.palindrome.report.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Words what differs between databases: a table of migrations and databases, and folded below it what it is. */
final class MarkdownDifferences {

    private static final int MOST = 50;
    private static final int MOST_FINDINGS = 5;

    private MarkdownDifferences() {}

    static String text(Comparison comparison) {
        var text = new StringBuilder(
                "\n%s: %s\n".formatted(Markdown.code(comparison.folder()), Markdown.text(comparison.sentence())));
        List<DifferenceEntry> all = comparison.differences();
        List<DifferenceEntry> told = all.subList(0, Math.min(MOST, all.size()));
        if (told.isEmpty()) {
            return text.toString();
        }
        text.append("\n| Migration | %s |\n|---|%s\n"
                .formatted(
                        comparison.databases().stream().map(Markdown::text).collect(Collectors.joining(" | ")),
                        "---|".repeat(comparison.databases().size())));
        told.forEach(difference -> text.append("| %s | %s |\n"
                .formatted(
                        Markdown.code(difference.migration()),
                        difference.databases().stream()
                                .map(MarkdownDifferences::cell)
                                .collect(Collectors.joining(" | ")))));
        if (told.size() < all.size()) {
            text.append("\nand %s\n".formatted(Printable.more(all.size() - told.size(), "migration")));
        }
        text.append("\n<details><summary>What differs</summary>\n");
        told.forEach(difference -> text.append(details(difference)));
        return text.append("\n</details>\n").toString();
    }

    private static String cell(OnDatabase on) {
        String grade = on.grade();
        return grade == null ? "–" : Grades.sign(grade) + " " + Markdown.text(grade);
    }

    private static String details(DifferenceEntry difference) {
        var text = new StringBuilder("\n%s\n".formatted(Markdown.text(difference.sentence())));
        if (!difference.checks().isEmpty()) {
            text.append('\n');
        }
        for (CheckDifference check : difference.checks()) {
            text.append("* **%s**: %s\n".formatted(Markdown.text(check.id()), Markdown.text(check.line())));
            check.findings().stream()
                    .limit(MOST_FINDINGS)
                    .forEach(finding -> text.append("  * %s (%s)\n"
                            .formatted(
                                    Markdown.text(finding.sentence()),
                                    Markdown.text(String.join(", ", finding.databases())))));
            int more = check.findings().size() - MOST_FINDINGS;
            if (more > 0) {
                text.append("  * and %s\n".formatted(Printable.more(more, "finding")));
            }
        }
        return text.toString();
    }
}
