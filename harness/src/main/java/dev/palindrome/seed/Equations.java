package dev.palindrome.seed;

import dev.palindrome.database.Filling.Assignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds in a condition the columns that would be right if they had a value which the server can compute: {@code total = net + tax},
 * {@code code = upper(code)}, {@code ends <= starts + 30}. What it takes for one and is none does no harm: the server judges the rows
 * again.
 */
final class Equations {

    private static final Pattern CAST = Pattern.compile("\\s*::\\s*[\\w\" .,()\\[\\]]+$");
    private static final Pattern CONSTANT = Pattern.compile(
            "(?s)\\(*\\s*(?:[-+]?[\\d.]+|[_a-z0-9]*'[^']*'|null|true|false)[\\s)]*(?:::[\\w\" .,()\\[\\]]+)?");
    private static final String OPERATORS = "=<>!~@#%^&|*/+-?";

    private final Collection<String> columns;
    private final List<Assignment> found = new ArrayList<>();

    private Equations(Collection<String> columns) {
        this.columns = columns;
    }

    /**
     * Return what would satisfy the condition, or parts of it.
     *
     * @param columns the columns that may get other values
     */
    static List<Assignment> of(String condition, Collection<String> columns) {
        var equations = new Equations(columns);
        equations.read(condition, condition);
        return equations.found;
    }

    private void read(String part, String whole) {
        var text = unwrapped(part);
        var parts = parts(text);
        if (parts.size() > 1) {
            parts.forEach(one -> read(one, whole));
            return;
        }
        int[] operator = comparison(text);
        if (operator[1] > 0) {
            var left = text.substring(0, operator[0]).strip();
            var right = text.substring(operator[0] + operator[1]).strip();
            assign(left, right, whole);
            assign(right, left, whole);
        }
    }

    private void assign(String target, String expression, String whole) {
        name(target)
                .filter(name -> !CONSTANT.matcher(expression).matches())
                .ifPresent(name -> found.add(new Assignment(name, expression, whole)));
    }

    /** Return the column that the text is, but for brackets and a cast. */
    private Optional<String> name(String text) {
        var bare = unwrapped(CAST.matcher(unwrapped(text)).replaceFirst(""));
        var name =
                bare.length() > 1 && "\"`".indexOf(bare.charAt(0)) >= 0 ? bare.substring(1, bare.length() - 1) : bare;
        return columns.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static String unwrapped(String part) {
        var text = part.strip();
        while (text.startsWith("(") && closing(text, 0) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Split at each {@code and} and {@code or} that is in no bracket. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i = behind(text, i)) {
            int length =
                    text.regionMatches(true, i, " and ", 0, 5) ? 5 : text.regionMatches(true, i, " or ", 0, 4) ? 4 : 0;
            if (length > 0) {
                parts.add(text.substring(start, i));
                start = i + length;
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Return where the only comparison is that an equation can be made of, and how long its sign is; else 0. */
    private static int[] comparison(String text) {
        int[] found = {0, 0};
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && OPERATORS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            var sign = text.substring(i, end);
            if (sign.equals("=") || sign.equals("<=") || sign.equals(">=")) {
                if (found[1] > 0) {
                    return new int[] {0, 0};
                }
                found = new int[] {i, sign.length()};
            }
            i = end > i ? end : behind(text, i);
        }
        return found;
    }

    /** Return the place behind the character, or behind the bracket or literal that it begins. */
    private static int behind(String text, int i) {
        char c = text.charAt(i);
        if (c == '(' || c == '[') {
            return closing(text, i) + 1;
        }
        if (c == '\'' || c == '"' || c == '`') {
            int end = text.indexOf(c, i + 1);
            return end < 0 ? text.length() : end + 1;
        }
        return i + 1;
    }

    private static int closing(String text, int open) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != ')' && text.charAt(i) != ']') {
            i = behind(text, i);
        }
        return Math.min(i, text.length());
    }
}
