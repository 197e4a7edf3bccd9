package dev.palindrome.coverage;

import dev.palindrome.coverage.Outline.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the ways in which a row can satisfy a check: each part of an OR, each item of a list, the border of a range and what lies
 * beyond it. They are written in the server's own words, for the server to say which of them a row took; what is not understood is
 * one way.
 */
final class Branches {

    private static final Set<String> NO_PLAIN_COMPARISON = Set.of(
            "not", "is", "in", "like", "between", "any", "all", "some", "xor", "regexp", "rlike", "similar", "glob");

    /** MySQL and MariaDB write names in backticks, and a backslash in a text is an escape there. */
    private final boolean escapes;

    private Branches(boolean escapes) {
        this.escapes = escapes;
    }

    /** Return the conditions of the ways, never none. */
    static List<String> of(String condition) {
        return new Branches(condition.indexOf('`') >= 0)
                .ways(condition, true).stream().distinct().toList();
    }

    /** @param always whether each row must satisfy it: then the border of a range is told from the rest */
    private List<String> ways(String condition, boolean always) {
        Outline outline = Outline.of(condition, escapes).orElse(null);
        if (outline == null || outline.pieces().isEmpty()) {
            return List.of(condition.strip());
        }
        List<Piece> pieces = outline.pieces();
        if (pieces.size() == 1 && pieces.get(0).is("(")) {
            return ways(inside(outline, pieces.get(0)), always);
        }
        List<String> alternatives = parts(outline, "or");
        if (alternatives.size() > 1) {
            return alternatives.stream()
                    .flatMap(one -> ways(one, false).stream())
                    .toList();
        }
        List<String> parts = parts(outline, "and");
        if (parts.size() > 1) {
            return all(condition, parts, always);
        }
        return listed(outline)
                .or(() -> always ? range(outline) : Optional.empty())
                .orElse(List.of(condition.strip()));
    }

    /** Where a row may take another way, the parts of this one hold together or say nothing. */
    private List<String> all(String condition, List<String> parts, boolean always) {
        List<String> ways = new ArrayList<>();
        for (String part : parts) {
            List<String> own = ways(part, always);
            if (always) {
                ways.addAll(own);
            } else if (own.size() > 1) {
                own.forEach(way -> ways.add("(%s) and (%s)".formatted(condition.strip(), way)));
            }
        }
        return ways.isEmpty() ? List.of(condition.strip()) : ways;
    }

    /** Split at a word. The AND of a BETWEEN belongs to it; XOR stands between AND and OR, and is not taken apart. */
    private static List<String> parts(Outline outline, String word) {
        if (word.equals("and") && has(outline, piece -> piece.is("xor"))) {
            return List.of(outline.sql());
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean between = false;
        for (Piece piece : outline.pieces()) {
            if (piece.is("between")) {
                between = true;
            } else if (piece.is("and") && between) {
                between = false;
            } else if (piece.is(word)) {
                parts.add(outline.sql().substring(start, piece.start()));
                start = piece.end();
            }
        }
        parts.add(outline.sql().substring(start));
        return parts;
    }

    /** {@code a = ANY (ARRAY[1, 2])}, as PostgreSQL prints a list, or {@code a in (1, 2)}. */
    private Optional<List<String>> listed(Outline outline) {
        List<Piece> pieces = outline.pieces();
        int last = pieces.size() - 1;
        if (last < 2 || !pieces.get(last).is("(") || has(outline, piece -> piece.is("not"))) {
            return Optional.empty();
        }
        Piece before = pieces.get(last - 1);
        if (before.is("in")) {
            return items(inside(outline, pieces.get(last)))
                    .map(items -> equal(outline.text(pieces.get(0), pieces.get(last - 2)), items));
        }
        if (before.is("any") && last > 2 && pieces.get(last - 2).is("=")) {
            return array(inside(outline, pieces.get(last)))
                    .map(items -> equal(outline.text(pieces.get(0), pieces.get(last - 3)), items));
        }
        return Optional.empty();
    }

    private static List<String> equal(String left, List<String> items) {
        return items.stream().map(item -> left + " = " + item).toList();
    }

    private Optional<List<String>> array(String sql) {
        Outline outline = Outline.of(sql, escapes).orElse(null);
        if (outline == null || outline.pieces().isEmpty()) {
            return Optional.empty();
        }
        Piece first = outline.pieces().get(0);
        if (first.is("(")) {
            return array(inside(outline, first));
        }
        boolean written = first.is("array")
                && outline.pieces().size() > 1
                && outline.pieces().get(1).is("[");
        return written ? items(inside(outline, outline.pieces().get(1))) : Optional.empty();
    }

    private Optional<List<String>> items(String list) {
        return Outline.of(list, escapes)
                .filter(outline -> !has(outline, piece -> piece.is("select")))
                .map(outline -> parts(outline, ",").stream().map(String::strip).toList());
    }

    /** {@code a >= 1} holds at 1 and beyond it, and {@code a between 1 and 5} is two of these. */
    private static Optional<List<String>> range(Outline outline) {
        List<Piece> pieces = outline.pieces();
        List<Piece> words = pieces.stream()
                .filter(piece -> NO_PLAIN_COMPARISON.contains(piece.word()))
                .toList();
        if (words.size() == 1 && words.get(0).is("between")) {
            return between(outline, pieces.indexOf(words.get(0)));
        }
        List<Piece> comparisons =
                pieces.stream().filter(piece -> piece.word().matches("[<>=!]+")).toList();
        if (!words.isEmpty()
                || comparisons.size() != 1
                || !comparisons.get(0).word().matches("[<>]=")) {
            return Optional.empty();
        }
        Piece operator = comparisons.get(0);
        String left = outline.sql().substring(0, operator.start()).strip();
        String right = outline.sql().substring(operator.end()).strip();
        return Optional.of(bordered(left, operator.word(), right));
    }

    private static Optional<List<String>> between(Outline outline, int at) {
        List<Piece> pieces = outline.pieces();
        Piece and = pieces.subList(at, pieces.size()).stream()
                .filter(piece -> piece.is("and"))
                .findFirst()
                .orElse(null);
        if (and == null || at == 0) {
            return Optional.empty();
        }
        String value = outline.sql().substring(0, pieces.get(at).start()).strip();
        String low = outline.sql().substring(pieces.get(at).end(), and.start()).strip();
        String high = outline.sql().substring(and.end()).strip();
        List<String> ways = new ArrayList<>(bordered(value, ">=", low));
        ways.addAll(bordered(value, "<=", high));
        return Optional.of(ways);
    }

    private static List<String> bordered(String left, String operator, String right) {
        return List.of(left + " = " + right, left + " " + operator.charAt(0) + " " + right);
    }

    private static boolean has(Outline outline, Predicate<Piece> wanted) {
        return outline.pieces().stream().anyMatch(wanted);
    }

    private static String inside(Outline outline, Piece brackets) {
        return outline.sql().substring(brackets.start() + 1, brackets.end() - 1).strip();
    }
}
