package dev.palindrome.seed;

import dev.palindrome.seed.CaseFinder.Found;
import dev.palindrome.seed.sql.Term;
import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.value.Restriction;
import java.util.ArrayList;
import java.util.List;

/** Knows the operators that match texts against patterns. The server has the last word. */
final class Patterns {

    private Patterns() {}

    static boolean isPattern(String operator) {
        return operator.contains("~");
    }

    static Found cases(Compare compare, boolean wanted) {
        boolean negated = compare.operator().startsWith("!");
        if (negated == wanted || !(compare.left() instanceof Column column)) {
            return Comparisons.OPEN;
        }
        // SIMILAR TO has become this function's regular expression.
        if (compare.right() instanceof Term.Call call
                && call.name().equals("similar_to_escape")
                && call.arguments().get(0) instanceof Constant similar) {
            var expression = similar.value().replace("%", "[a-z]*").replace("_", "[a-z]");
            return Comparisons.exact(Case.of(column.name(), Restriction.matching("^(?:" + expression + ")$")), false);
        }
        if (!(compare.right() instanceof Constant pattern)) {
            return Comparisons.OPEN;
        }
        return Comparisons.exact(Case.of(column.name(), matching(compare.operator(), pattern.value())), false);
    }

    /** {@code ~~ any (array[...])}: one pattern of several. */
    static Found listed(String column, String operator, List<String> patterns, boolean wanted) {
        if (!wanted || !operator.endsWith(" any") || !isPattern(operator) || operator.startsWith("!")) {
            return Comparisons.OPEN;
        }
        var cases = new ArrayList<Case>();
        for (var pattern : patterns) {
            cases.add(Case.of(column, matching(operator.substring(0, operator.indexOf(' ')), pattern)));
        }
        return new Found(cases, false);
    }

    private static Restriction matching(String operator, String pattern) {
        return Restriction.matching(operator.contains("~~") ? expression(pattern) : pattern);
    }

    /** Turn a pattern of LIKE into a regular expression. */
    private static String expression(String like) {
        var expression = new StringBuilder("^");
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '%') {
                expression.append("[a-z]*");
            } else if (c == '_') {
                expression.append("[a-z]");
            } else {
                char literal = c == '\\' && i + 1 < like.length() ? like.charAt(++i) : c;
                expression
                        .append(Character.isLetterOrDigit(literal) ? "" : "\\")
                        .append(literal);
            }
        }
        return expression.append('$').toString();
    }
}
