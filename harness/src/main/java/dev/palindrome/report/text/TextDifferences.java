package dev.palindrome.report.text;

import dev.palindrome.report.Comparison;
import dev.palindrome.report.DifferenceEntry;
import dev.palindrome.report.DifferenceEntry.CheckDifference;
import dev.palindrome.report.DifferenceEntry.FindingDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import dev.palindrome.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between databases: a table of migrations and databases, and below it what it is. */
final class TextDifferences {

    private static final int WIDEST = 40;
    private static final int LONGEST = 600;
    private static final int MOST = 50;
    private static final int MOST_FINDINGS = 5;

    private TextDifferences() {}

    static List<String> lines(Comparison comparison, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("differences: ") + shown(comparison.sentence()));
        List<DifferenceEntry> all = comparison.differences();
        List<DifferenceEntry> told = all.subList(0, Math.min(MOST, all.size()));
        if (!told.isEmpty()) {
            lines.addAll(table(comparison.databases(), told, style));
            told.forEach(difference -> lines.addAll(details(difference)));
        }
        if (told.size() < all.size()) {
            lines.add("and " + Printable.more(all.size() - told.size(), "migration"));
        }
        return lines;
    }

    private static List<String> table(List<String> databases, List<DifferenceEntry> told, Style style) {
        int first = told.stream()
                .mapToInt(difference -> length(name(difference)))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.dim(pad("migration", Math.max(first, "migration".length()))
                + databases.stream()
                        .map(database -> "  " + pad(Printable.line(database), width(database)))
                        .collect(Collectors.joining())
                        .stripTrailing()));
        for (DifferenceEntry difference : told) {
            lines.add(pad(name(difference), Math.max(first, "migration".length()))
                    + difference.databases().stream()
                            .map(on -> cell(on, style))
                            .collect(Collectors.joining())
                            .stripTrailing());
        }
        return lines;
    }

    private static List<String> details(DifferenceEntry difference) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(shown(difference.sentence()));
        for (CheckDifference check : difference.checks()) {
            lines.add("  %s: %s".formatted(shown(check.id()), shown(check.line())));
            List<FindingDifference> findings = check.findings();
            findings.stream()
                    .limit(MOST_FINDINGS)
                    .forEach(finding -> lines.add("    - %s (%s)"
                            .formatted(shown(finding.sentence()), shown(String.join(", ", finding.databases())))));
            if (findings.size() > MOST_FINDINGS) {
                lines.add("    and " + Printable.more(findings.size() - MOST_FINDINGS, "finding"));
            }
        }
        return lines;
    }

    private static String cell(OnDatabase on, Style style) {
        String grade = on.grade();
        String word = grade == null ? "-" : Printable.line(grade);
        String padding = " ".repeat(Math.max(0, width(on.database()) - length(word)));
        return "  " + (grade == null ? word : style.grade(grade, word)) + padding;
    }

    private static int width(String database) {
        return Math.max(length(Printable.line(database)), "irreversible".length());
    }

    private static String name(DifferenceEntry difference) {
        return Printable.fit(Printable.line(difference.migration()), WIDEST);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String shown(String text) {
        return Printable.cut(Printable.line(text), LONGEST);
    }
}
