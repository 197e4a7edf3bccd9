package dev.palindrome.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.palindrome.report.CheckEntry.FindingEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares two texts of several lines, line by line. */
public final class TextDiff {

    /** The facts that are compared. */
    public static final Set<String> COMPARED = Set.of("before", "after");

    private static final int CONTEXT = 3;
    private static final int LONGEST = 20_000;

    private TextDiff() {}

    /** Return the difference of the facts {@code before} and {@code after}, where both have several lines. */
    public static Optional<List<String>> of(FindingEntry finding) {
        String before = finding.facts().get("before");
        String after = finding.facts().get("after");
        if (before == null || after == null || !before.contains("\n") || !after.contains("\n")) {
            return Optional.empty();
        }
        return Optional.of(unified(before, after)).filter(lines -> !lines.isEmpty());
    }

    /** Return the lines of a unified diff without file names, each made fit to be shown; none where the texts are equal. */
    public static List<String> unified(String before, String after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        var patch = DiffUtils.diff(old, fresh);
        return UnifiedDiffUtils.generateUnifiedDiff("before", "after", old, patch, CONTEXT).stream()
                .skip(2)
                .toList();
    }

    private static List<String> lines(String text) {
        // Quadratic at worst, so neither text may be huge. A carriage return stays: where only the line ends differ, it
        // must be seen.
        return Stream.of(Printable.cut(text, LONGEST).split("\n", -1))
                .map(line -> Printable.line(line).replace("\\u0009", "\t"))
                .toList();
    }
}
