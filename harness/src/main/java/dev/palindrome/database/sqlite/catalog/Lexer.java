package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a definition into tokens, by SQLite's rules. */
final class Lexer {

    private static final List<String> LONG_SIGNS = List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "==", "!=", "<>");

    private final String sql;
    private int at;

    private Lexer(String sql) {
        this.sql = sql;
    }

    /** @throws Unparsed where a quote is not closed, which SQLite would not have stored */
    static List<Token> tokens(String sql) throws Unparsed {
        var lexer = new Lexer(sql);
        var tokens = new ArrayList<Token>();
        while (lexer.skip()) {
            int start = lexer.at;
            var kind = lexer.next();
            tokens.add(new Token(kind, sql.substring(start, lexer.at), start));
        }
        return tokens;
    }

    /** Step over white space and comments; return whether anything is left. */
    private boolean skip() {
        while (at < sql.length()) {
            if (isSpace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = after("\n");
            } else if (sql.startsWith("/*", at)) {
                at += 2;
                at = after("*/");
            } else {
                return true;
            }
        }
        return false;
    }

    private int after(String end) {
        int found = sql.indexOf(end, at);
        return found < 0 ? sql.length() : found + end.length();
    }

    private Kind next() throws Unparsed {
        char c = sql.charAt(at);
        switch (c) {
            case '\'':
                return quoted(c, Kind.STRING);
            case '"':
                return quoted(c, Kind.DOUBLE_QUOTED);
            case '`':
                return quoted(c, Kind.QUOTED);
            case '[':
                return bracketed();
            default:
                break;
        }
        if ((c == 'x' || c == 'X') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
            at++;
            return quoted('\'', Kind.BLOB);
        }
        if (isDigit(c) || c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1))) {
            return number();
        }
        return isWordPart(c) ? word() : sign();
    }

    private Kind quoted(char quote, Kind kind) throws Unparsed {
        int end = at + 1;
        while (true) {
            end = sql.indexOf(quote, end) + 1;
            if (end == 0) {
                throw new Unparsed("a quote is not closed");
            }
            if (end >= sql.length() || sql.charAt(end) != quote) {
                at = end;
                return kind;
            }
            end++;
        }
    }

    private Kind bracketed() throws Unparsed {
        int end = sql.indexOf(']', at);
        if (end < 0) {
            throw new Unparsed("a bracket is not closed");
        }
        at = end + 1;
        return Kind.QUOTED;
    }

    /** Digits, a point, an exponent with its sign; 0x1F and 1_000 as well. */
    private Kind number() {
        boolean hexadecimal = sql.regionMatches(true, at, "0x", 0, 2);
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean signed = (c == '+' || c == '-') && !hexadecimal && (sql.charAt(at - 1) | 0x20) == 'e';
            if (!isWordPart(c) && c != '.' && !signed) {
                break;
            }
            at++;
        }
        return Kind.NUMBER;
    }

    private Kind word() {
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return Kind.WORD;
    }

    private Kind sign() {
        int length = LONG_SIGNS.stream()
                .filter(sign -> sql.startsWith(sign, at))
                .findFirst()
                .map(String::length)
                .orElse(1);
        at += length;
        return Kind.SIGN;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }
}
