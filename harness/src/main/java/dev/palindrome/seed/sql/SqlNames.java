package dev.palindrome.seed.sql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the names of columns in an expression as the server prints it. */
public final class SqlNames {

    /** Texts, quoted names, casts with their type, names that are called, and plain names: only the last and the second may be columns. */
    private static final Pattern STANDARD = pattern(
            Spelling.STANDARD,
            "|::\\s*(?<type>\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<name>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    /** Here plain words are never columns. */
    private static final Pattern BACKTICKS = pattern(Spelling.BACKTICKS, "|(?<name>(?!))");

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private SqlNames() {}

    private static Pattern pattern(Spelling spelling, String more) {
        return Pattern.compile("(?<text>%s)|(?<quoted>%s)".formatted(spelling.text(), spelling.quoted()) + more);
    }

    /** Return the expression with each column's name replaced by the one given for it. */
    public static String rename(String expression, Map<String, String> names) {
        if (names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()))) {
            return expression;
        }
        var spelling = Spelling.of(expression);
        var matcher = (spelling == Spelling.STANDARD ? STANDARD : BACKTICKS).matcher(expression);
        return matcher.replaceAll(match -> {
            boolean called = expression.startsWith("(", match.end());
            var quoted = matcher.group("quoted");
            var name = quoted != null ? spelling.name(quoted) : matcher.group("name");
            var renamed = name == null || called ? null : names.get(name);
            return Matcher.quoteReplacement(renamed == null ? match.group() : spelled(renamed, spelling));
        });
    }

    /** What stands for a column that holds nothing is no name. */
    private static String spelled(String name, Spelling spelling) {
        boolean plain = spelling == Spelling.STANDARD ? PLAIN.matcher(name).matches() : name.equals("null");
        return plain ? name : spelling.quoted(name);
    }
}
