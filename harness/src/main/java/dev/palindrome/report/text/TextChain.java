package dev.palindrome.report.text;

import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.Printable;
import java.util.ArrayList;
import java.util.List;

/** What came of all downs in a row. */
final class TextChain {

    private static final int LONGEST = 600;
    private static final int MOST = 25;

    private TextChain() {}

    static List<String> lines(ChainEntry chain, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("all the way down: ") + shown(chain.sentence()));
        chain.leftBehind().stream().limit(MOST).forEach(r -> lines.add("  - " + shown(r.line())));
        if (chain.leftBehind().size() > MOST) {
            lines.add("    " + Printable.more(chain.leftBehind().size() - MOST, "thing"));
        }
        chain.notes().forEach(note -> lines.add("  note: " + shown(note)));
        return lines;
    }

    private static String shown(String text) {
        return Printable.cut(Printable.line(text), LONGEST);
    }
}
