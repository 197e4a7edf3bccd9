package dev.palindrome.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The top level of an expression: its words and operators, with brackets, texts, names in quotes and {@code CASE ... END} as one
 * piece each.
 *
 * @param sql the expression
 * @param pieces in their order
 */
record Outline(String sql, List<Piece> pieces) {

    private static final String OPERATORS = "+-*/<>=~!@#%^&|?:";

    /**
     * One piece.
     *
     * @param word a word in lower case, an operator, {@code (} or <code>[</code> for what stands in brackets, {@code '} for a text
     *     or a name in quotes
     */
    record Piece(String word, int start, int end) {

        boolean is(String other) {
            return word.equals(other);
        }
    }

    /**
     * Read an expression, or return nothing where its brackets or quotes do not close.
     *
     * @param escapes whether a backslash in any text is an escape
     */
    static Optional<Outline> of(String sql, boolean escapes) {
        return new Reader(sql, escapes).read();
    }

    /** Return the text of a piece, or of some that follow each other. */
    String text(Piece first, Piece last) {
        return sql.substring(first.start(), last.end());
    }

    private static final class Reader {

        private final String sql;
        private final boolean escapes;
        private final List<Piece> pieces = new ArrayList<>();
        private final Deque<Character> open = new ArrayDeque<>();
        private int outermost;

        Reader(String sql, boolean escapes) {
            this.sql = sql;
            this.escapes = escapes;
        }

        Optional<Outline> read() {
            int at = 0;
            while (at < sql.length()) {
                char c = sql.charAt(at);
                int end = at + 1;
                if (c == '\'' || c == '"' || c == '`') {
                    end = quoted(at);
                    if (end < 0) {
                        return Optional.empty();
                    }
                    add("'", at, end);
                } else if (Character.isLetter(c) || c == '_') {
                    end = word(at);
                } else if (Character.isDigit(c) || c == '.') {
                    end = run(at, n -> Character.isLetterOrDigit(n) || n == '.');
                    add("0", at, end);
                } else if (OPERATORS.indexOf(c) >= 0) {
                    end = run(at, n -> OPERATORS.indexOf(n) >= 0);
                    add(sql.substring(at, end), at, end);
                } else if (c == '(' || c == '[') {
                    open(c, at);
                } else if (c == ')' || c == ']') {
                    if (!close(c == ')' ? '(' : '[', end)) {
                        return Optional.empty();
                    }
                } else if (!Character.isWhitespace(c)) {
                    add(String.valueOf(c), at, end);
                }
                at = end;
            }
            return open.isEmpty() ? Optional.of(new Outline(sql, List.copyOf(pieces))) : Optional.empty();
        }

        private int word(int at) {
            int end = run(at, n -> Character.isLetterOrDigit(n) || n == '_' || n == '$');
            String word = sql.substring(at, end).toLowerCase(Locale.ROOT);
            if (word.equals("case")) {
                open('c', at);
            } else if (!word.equals("end") || open.isEmpty() || !close('c', end)) {
                add(word, at, end);
            }
            return end;
        }

        private int quoted(int at) {
            char quote = sql.charAt(at);
            boolean escaped =
                    quote == '\'' && (escapes || at > 0 && (sql.charAt(at - 1) | 0x20) == 'e' && !inWord(at - 1));
            for (int i = at + 1; i < sql.length(); i++) {
                if (escaped && sql.charAt(i) == '\\') {
                    i++;
                } else if (sql.charAt(i) == quote) {
                    if (i + 1 == sql.length() || sql.charAt(i + 1) != quote) {
                        return i + 1;
                    }
                    i++;
                }
            }
            return -1;
        }

        private boolean inWord(int at) {
            return at > 0 && (Character.isLetterOrDigit(sql.charAt(at - 1)) || sql.charAt(at - 1) == '_');
        }

        private int run(int at, IntPredicate holds) {
            int end = at + 1;
            while (end < sql.length() && holds.test(sql.charAt(end))) {
                end++;
            }
            return end;
        }

        private void open(char bracket, int at) {
            if (open.isEmpty()) {
                outermost = at;
            }
            open.push(bracket);
        }

        private boolean close(char bracket, int end) {
            if (open.isEmpty() || open.peek() != bracket) {
                return false;
            }
            open.pop();
            if (open.isEmpty()) {
                pieces.add(new Piece(String.valueOf(bracket), outermost, end));
            }
            return true;
        }

        private void add(String word, int start, int end) {
            if (open.isEmpty()) {
                pieces.add(new Piece(word, start, end));
            }
        }
    }
}
