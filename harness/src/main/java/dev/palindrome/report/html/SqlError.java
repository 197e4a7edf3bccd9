package dev.palindrome.report.html;

import dev.palindrome.report.StepEntry.ErrorEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server said of a statement.
 *
 * @param place file and line, or null where the line is not known
 * @param lines the statement, the line at fault marked where it can be told
 */
public record SqlError(
        String message, @Nullable String sqlState, @Nullable String place, List<SqlLine> lines) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /**
     * A line of the statement.
     *
     * @param number its number in the file, or empty where that is not known
     */
    public record SqlLine(String number, String text, boolean isMarked) {}

    static SqlError of(ErrorEntry error, @Nullable String file) {
        String place = file == null || error.line() <= 0 ? null : Shown.name(file) + ":" + error.line();
        String state = error.sqlState() == null ? null : Shown.name(error.sqlState());
        return new SqlError(Shown.sentence(error.message()), state, place, lines(error));
    }

    private static List<SqlLine> lines(ErrorEntry error) {
        List<String> texts = Shown.value(error.statement()).lines().toList();
        int marked = fault(texts, error);
        List<SqlLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int number = error.line() - marked + i;
            lines.add(new SqlLine(
                    marked < 0 || error.line() <= 0 || number < 1 ? "" : Integer.toString(number),
                    texts.get(i),
                    i == marked));
        }
        return lines;
    }

    /**
     * Return the line at fault, or -1. The report knows the line in the file but not where the statement starts there, and often the
     * server does not point at all; what its message quotes tells the line, where it stands in one alone.
     */
    private static int fault(List<String> lines, ErrorEntry error) {
        if (lines.size() == 1) {
            return error.line() > 0 ? 0 : -1;
        }
        for (MatchResult quoted : QUOTED.matcher(error.message()).results().toList()) {
            List<Integer> holders = holders(lines, quoted.group(1));
            if (holders.size() == 1) {
                return holders.get(0);
            }
        }
        return -1;
    }

    private static List<Integer> holders(List<String> lines, String word) {
        Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?!\\w)");
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (whole.matcher(lines.get(i).toLowerCase(Locale.ROOT)).find()) {
                holders.add(i);
            }
        }
        return holders;
    }
}
