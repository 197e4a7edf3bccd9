package dev.palindrome.report.html;

import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.FindingText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.StepEntry;
import dev.palindrome.report.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show of one finding.
 *
 * @param facts its values, without what the diff or the error shows
 * @param diff before and after as one text, empty where they are facts
 * @param error what the server said, where the finding is about that
 * @param place file and line to mend, or null
 * @param script the statements that were seen to mend it, or null
 */
public record FindingCard(
        String sentence,
        List<FactRow> facts,
        List<DiffLine> diff,
        @Nullable SqlError error,
        @Nullable String place,
        String advice,
        @Nullable String script) {

    private static final Set<String> TOLD_BY_ERROR = Set.of("message", "SQLSTATE", "statement", "line");

    /** A value by name; null stands for none. */
    public record FactRow(String name, @Nullable String value) {}

    /** A line of a diff and the class of its kind. */
    public record DiffLine(String look, String text) {}

    static FindingCard of(MigrationEntry migration, FindingEntry finding) {
        SqlError error = error(migration, finding);
        Optional<List<String>> diff = TextDiff.of(finding);
        List<FactRow> facts = new ArrayList<>();
        finding.facts().forEach((name, value) -> {
            boolean inDiff = diff.isPresent() && TextDiff.COMPARED.contains(name);
            boolean inError = error != null && TOLD_BY_ERROR.contains(name);
            if (!inDiff && !inError && !FindingText.isToldElsewhere(finding, name, value)) {
                facts.add(new FactRow(Shown.name(name), value == null ? null : Shown.value(value)));
            }
        });
        return new FindingCard(
                Shown.sentence(finding.sentence()),
                facts,
                diff.stream().flatMap(List::stream).map(FindingCard::line).toList(),
                error,
                FindingText.place(finding.location()).map(Shown::name).orElse(null),
                Shown.sentence(finding.advice()),
                finding.statements().isEmpty() ? null : Shown.script(finding.statements()));
    }

    private static @Nullable SqlError error(MigrationEntry migration, FindingEntry finding) {
        String message = finding.facts().get("message");
        StepEntry step = message == null ? null : MigrationSection.stepOf(migration, message);
        return step == null
                ? null
                : SqlError.of(Objects.requireNonNull(step.error()), MigrationSection.file(migration, step));
    }

    private static DiffLine line(String line) {
        String look = line.startsWith("+") ? "add" : line.startsWith("-") ? "del" : line.startsWith("@@") ? "at" : "";
        return new DiffLine(look, line);
    }
}
