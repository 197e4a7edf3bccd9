package dev.palindrome.database.postgresql.catalog;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the white space of a routine written in SQL or PL/pgSQL to one form, and leaves literals and comments as they are. */
final class RoutineBody {

    /** What may hold white space that means something, longest first; then white space itself; then marks that stand for themselves. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<literal>[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\""
                    + "|(?<tag>\\$(?:[A-Za-z_\\x80-\\uFFFF][\\w\\x80-\\uFFFF]*)?\\$)(?:.*?)\\k<tag>|/\\*.*?\\*/)"
                    + "|(?<comment>--[^\\n]*)"
                    + "|(?<space>\\s+)"
                    + "|(?<mark>[(),;\\[\\]])"
                    + "|(?<word>[\\w$\\x80-\\uFFFF]+)"
                    + "|.",
            Pattern.DOTALL);

    private RoutineBody() {}

    static String normalise(String body) {
        var normal = new StringBuilder(body.length());
        boolean gap = false;
        Matcher token = TOKEN.matcher(body);
        while (token.find()) {
            if (token.group("space") != null) {
                gap = true;
                continue;
            }
            if (gap && needsGap(normal, token)) {
                normal.append(' ');
            }
            gap = false;
            append(normal, token);
        }
        return normal.toString();
    }

    private static void append(StringBuilder normal, MatchResult token) {
        String text = token.group();
        boolean comment = text.startsWith("--");
        normal.append(comment ? text.stripTrailing() : text);
        if (comment) {
            normal.append('\n');
        }
    }

    /** Around brackets, commas and semicolons a space never matters; between other tokens it may keep two from becoming one. */
    private static boolean needsGap(StringBuilder before, Matcher token) {
        if (before.length() == 0 || token.group("mark") != null) {
            return false;
        }
        return "(),;[]\n".indexOf(before.charAt(before.length() - 1)) < 0;
    }
}
