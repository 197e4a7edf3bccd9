package dev.palindrome.report.text;

import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageEntry.GapEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.Printable;
import java.util.ArrayList;
import java.util.List;

/** How much of the schema the rows covered. */
final class TextCoverage {

    private static final int LONGEST = 300;
    private static final int MOST = 10;

    private TextCoverage() {}

    static List<String> lines(CoverageEntry coverage, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("coverage: ") + shown(CoverageText.figures(coverage)));
        if (coverage.isShort()) {
            lines.add(style.verdict("failed", "  x " + shown(CoverageText.shortage(coverage))));
        }
        coverage.gaps().stream().limit(MOST).map(GapEntry::line).forEach(gap -> lines.add("  - " + shown(gap)));
        int more = Math.max(0, coverage.gaps().size() - MOST) + coverage.gapsLeftOut();
        if (more > 0) {
            lines.add("    " + Printable.more(more, "gap"));
        }
        return lines;
    }

    private static String shown(String text) {
        return Printable.cut(Printable.line(text), LONGEST);
    }
}
