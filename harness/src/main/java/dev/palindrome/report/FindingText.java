package dev.palindrome.report;

import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CheckEntry.LocationEntry;
import dev.palindrome.report.CheckEntry.ProposalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words a finding as plain text: its facts aligned, texts of several lines as a small diff. Control characters are escaped. */
public final class FindingText {

    private static final int WIDEST_NAME = 40;
    private static final int LONGEST_VALUE = 4_000;

    private FindingText() {}

    /**
     * Return how the statements were tried, and the whole script in its order where the findings show it in pieces; nothing where
     * none was seen to mend anything.
     */
    public static List<String> proposal(CheckEntry check) {
        ProposalEntry proposal = check.proposal();
        if (proposal == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(List.of(new Row("tried", proposal.tried())));
        boolean inOnePiece = check.findings().size() == 1
                && check.findings().get(0).statements().equals(proposal.statements());
        if (!inOnePiece) {
            rows.add(new Row("script", String.join("\n", proposal.statements())));
        }
        return aligned(rows);
    }

    /** Return the facts, the place to mend, the advice and the diff, without the sentence. */
    public static List<String> lines(FindingEntry finding) {
        List<String> lines = new ArrayList<>(facts(finding));
        TextDiff.of(finding).ifPresent(lines::addAll);
        return lines;
    }

    /** Return the facts, the place to mend and the advice, without what a diff shows. */
    public static List<String> facts(FindingEntry finding) {
        List<Row> rows = new ArrayList<>();
        Optional<List<String>> diff = TextDiff.of(finding);
        finding.facts().forEach((name, value) -> {
            boolean inDiff = diff.isPresent() && TextDiff.COMPARED.contains(name);
            if (!inDiff && !isToldElsewhere(finding, name, value)) {
                rows.add(new Row(Printable.fit(Printable.line(name), WIDEST_NAME), value == null ? "(none)" : value));
            }
        });
        place(finding.location()).ifPresent(place -> rows.add(new Row("file", place)));
        if (!finding.advice().isEmpty()) {
            rows.add(new Row("advice", finding.advice()));
        }
        if (!finding.statements().isEmpty()) {
            rows.add(new Row("add", String.join("\n", finding.statements())));
        }
        return aligned(rows);
    }

    /** Return whether the sentence or the place to mend says the same as a fact. */
    public static boolean isToldElsewhere(FindingEntry finding, String name, @Nullable String value) {
        LocationEntry location = finding.location();
        return value != null
                && (name.equals("message") && finding.sentence().contains(value)
                        || name.equals("line") && location != null && value.equals(Integer.toString(location.line())));
    }

    /** Return a location as editors take it: {@code file:line}. */
    public static Optional<String> place(@Nullable LocationEntry location) {
        return Optional.ofNullable(location)
                .map(l -> Printable.line(l.line() > 0 ? l.file() + ":" + l.line() : l.file()));
    }

    private record Row(String name, String value) {
        int width() {
            return name.codePointCount(0, name.length());
        }
    }

    private static List<String> aligned(List<Row> rows) {
        int width = rows.stream().mapToInt(Row::width).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String[] parts =
                    Printable.text(Printable.cut(row.value(), LONGEST_VALUE)).split("\n", -1);
            lines.add(row.name() + " ".repeat(width - row.width()) + " : " + parts[0]);
            for (int i = 1; i < parts.length; i++) {
                lines.add((" ".repeat(width + 3) + parts[i]).stripTrailing());
            }
        }
        return lines;
    }
}
