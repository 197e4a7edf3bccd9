package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. Every character belongs to just one; what is not closed runs to the end of the text. Used once. */
abstract class SqlScanner {
    private final String sql;
    private int at;

    SqlScanner(String sql) {
        this.sql = sql;
    }

    final List<SqlToken> tokens() {
        var tokens = new ArrayList<SqlToken>();
        while (at < sql.length()) {
            int start = at;
            tokens.add(new SqlToken(next(sql.charAt(at)), start, at));
        }
        return tokens;
    }

    /** Step over the token that begins with this character, and return what it is. */
    abstract Kind next(char c);

    final int at() {
        return at;
    }

    final void to(int place) {
        at = Math.min(place, sql.length());
    }

    final boolean isAtEnd() {
        return at >= sql.length();
    }

    /** Return a character of the text, counted from the present place, and NUL behind the end. */
    final char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
    }

    final boolean sees(String text) {
        return sql.startsWith(text, at);
    }

    /** Return where a text comes next, or the end of it all. */
    final int find(String text, int from) {
        int found = sql.indexOf(text, from);
        return found < 0 ? sql.length() : found;
    }

    final String between(int from, int to) {
        return sql.substring(from, Math.min(to, sql.length()));
    }

    final Kind single(Kind kind) {
        at++;
        return kind;
    }

    /** Step over what the quote closes; a quote that is written twice is one of the text's own. */
    final Kind quoted(char quote, boolean backslashes, Kind kind) {
        at++;
        while (!isAtEnd()) {
            char c = sql.charAt(at++);
            if (backslashes && c == '\\') {
                to(at + 1);
            } else if (c == quote && peek(0) != quote) {
                break;
            } else if (c == quote) {
                at++;
            }
        }
        return kind;
    }

    /** Step over a comment that ends with the first end mark. */
    final Kind comment() {
        to(find("*/", at + 2) + 2);
        return Kind.BLOCK_COMMENT;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    /** Step over letters, digits, underscores and dollars. */
    final Kind word() {
        while (!isAtEnd() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return Kind.WORD;
    }

    /** {@code $tag$ ... $tag$} is a literal; a parameter, or a dollar that stands for itself, is none. */
    final Kind dollar() {
        int end = at + 1;
        while (end < sql.length() && (isWordStart(sql.charAt(end)) || end > at + 1 && isDigit(sql.charAt(end)))) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return single(Kind.OTHER);
        }
        var tag = sql.substring(at, end + 1);
        to(find(tag, end + 1) + tag.length());
        return Kind.STRING;
    }
}
