package dev.palindrome.seed.sql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the names of columns in an expression as the server prints it. */
public final class SqlNames {

    /** Texts, quoted names, casts with their type, names that are called, and plain names: only the last and the second may be columns. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>[eE]?'(?:[^']|'')*')|::\\s*(?<type>\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)|\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<name>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private SqlNames() {}

    /** Return the expression with each column's name replaced by the one given for it. */
    public static String rename(String expression, Map<String, String> names) {
        if (names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()))) {
            return expression;
        }
        var matcher = TOKEN.matcher(expression);
        return matcher.replaceAll(match -> {
            boolean called = expression.startsWith("(", match.end());
            var quoted = matcher.group("quoted");
            var name = quoted != null ? quoted.replace("\"\"", "\"") : matcher.group("name");
            var renamed = name == null || called ? null : names.get(name);
            return Matcher.quoteReplacement(renamed == null ? match.group() : spelled(renamed));
        });
    }

    private static String spelled(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
