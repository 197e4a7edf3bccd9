package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens by the lexical rules of PostgreSQL with standard_conforming_strings on. Every character belongs to just one
 * token; what is not closed runs to the end of the text, as the server would read it.
 */
final class SqlScanner {
    private static final String OPERATORS = "+-*/<>=~!@#%^&|`?";

    private final String sql;
    private int at;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> tokens(String sql) {
        var scanner = new SqlScanner(sql);
        var tokens = new ArrayList<SqlToken>();
        while (scanner.at < sql.length()) {
            int start = scanner.at;
            tokens.add(new SqlToken(scanner.next(), start, scanner.at));
        }
        return tokens;
    }

    private Kind next() {
        char c = sql.charAt(at);
        if (isSpace(c)) {
            return space();
        }
        if (sql.startsWith("--", at)) {
            return lineComment();
        }
        if (sql.startsWith("/*", at)) {
            return blockComment();
        }
        return switch (c) {
            case '\'' -> quoted('\'', false, Kind.STRING);
            case '"' -> quoted('"', false, Kind.QUOTED_IDENTIFIER);
            case '$' -> dollar();
            case ';' -> single(Kind.SEMICOLON);
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            default -> isWordStart(c) || isDigit(c) ? word() : operator(c);
        };
    }

    private Kind space() {
        while (at < sql.length() && isSpace(sql.charAt(at))) {
            at++;
        }
        return Kind.SPACE;
    }

    private Kind lineComment() {
        at = endOfLine(at);
        return Kind.LINE_COMMENT;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private Kind blockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        at = Math.min(at, sql.length());
        return Kind.BLOCK_COMMENT;
    }

    private Kind quoted(char quote, boolean backslashes, Kind kind) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (backslashes && c == '\\') {
                at = Math.min(at + 1, sql.length());
            } else if (c == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else if (!backslashes || !continues()) {
                    break;
                }
            }
        }
        return kind;
    }

    /** A literal goes on behind a line break, and what escapes meant before it they mean behind it: step over the gap. */
    private boolean continues() {
        int ahead = at;
        boolean broken = false;
        while (ahead < sql.length() && (isSpace(sql.charAt(ahead)) || sql.startsWith("--", ahead))) {
            char c = sql.charAt(ahead);
            broken |= c == '\n' || c == '\r';
            ahead = c == '-' ? endOfLine(ahead) : ahead + 1;
        }
        if (!broken || ahead >= sql.length() || sql.charAt(ahead) != '\'') {
            return false;
        }
        at = ahead + 1;
        return true;
    }

    /** {@code $tag$ ... $tag$} is a literal; {@code $1} is a parameter, and any other dollar stands for itself. */
    private Kind dollar() {
        int end = at + 1;
        while (end < sql.length() && isTag(sql.charAt(end), end == at + 1)) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return single(Kind.OTHER);
        }
        var tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
        return Kind.STRING;
    }

    private Kind word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        if (at >= sql.length()) {
            return Kind.WORD;
        }
        char next = sql.charAt(at);
        if (next == '\'' && at - start == 1) {
            return prefixed(sql.charAt(start));
        }
        boolean unicode = next == '&' && at - start == 1 && (sql.charAt(start) | 0x20) == 'u' && at + 1 < sql.length();
        if (unicode && (sql.charAt(at + 1) == '\'' || sql.charAt(at + 1) == '"')) {
            at++;
            return quoted(sql.charAt(at), false, sql.charAt(at) == '"' ? Kind.QUOTED_IDENTIFIER : Kind.STRING);
        }
        return Kind.WORD;
    }

    private Kind prefixed(char prefix) {
        return switch (prefix) {
            case 'e', 'E' -> quoted('\'', true, Kind.STRING);
            case 'b', 'B', 'x', 'X', 'n', 'N' -> quoted('\'', false, Kind.STRING);
            default -> Kind.WORD;
        };
    }

    /** An operator may hold a minus or a slash, but a comment that begins inside it ends it. */
    private Kind operator(char first) {
        at++;
        while (OPERATORS.indexOf(first) >= 0
                && at < sql.length()
                && OPERATORS.indexOf(sql.charAt(at)) >= 0
                && !sql.startsWith("--", at)
                && !sql.startsWith("/*", at)) {
            at++;
        }
        return Kind.OTHER;
    }

    private Kind single(Kind kind) {
        at++;
        return kind;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    private static boolean isTag(char c, boolean first) {
        return isWordStart(c) || !first && isDigit(c);
    }
}
