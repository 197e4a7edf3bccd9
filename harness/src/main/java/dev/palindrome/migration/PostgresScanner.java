package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;

/** The lexical rules of PostgreSQL with standard_conforming_strings on. */
final class PostgresScanner extends SqlScanner {
    private static final String OPERATORS = "+-*/<>=~!@#%^&|`?";

    PostgresScanner(String sql) {
        super(sql);
    }

    @Override
    Kind next(char c) {
        if (isSpace(c)) {
            return space();
        }
        if (sees("--")) {
            endOfLine();
            return Kind.LINE_COMMENT;
        }
        if (sees("/*")) {
            return nestedComment();
        }
        return switch (c) {
            case '\'' -> quoted('\'', false, Kind.STRING);
            case '"' -> quoted('"', false, Kind.QUOTED_IDENTIFIER);
            case '$' -> dollar();
            case ';' -> single(Kind.SEMICOLON);
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            default -> isWordStart(c) || isDigit(c) ? wordOrPrefix() : operator(c);
        };
    }

    private Kind space() {
        while (isSpace(peek(0))) {
            to(at() + 1);
        }
        return Kind.SPACE;
    }

    private void endOfLine() {
        while (!isAtEnd() && peek(0) != '\n' && peek(0) != '\r') {
            to(at() + 1);
        }
    }

    private Kind nestedComment() {
        int depth = 0;
        do {
            if (sees("/*")) {
                depth++;
                to(at() + 2);
            } else if (sees("*/")) {
                depth--;
                to(at() + 2);
            } else {
                to(at() + 1);
            }
        } while (depth > 0 && !isAtEnd());
        return Kind.BLOCK_COMMENT;
    }

    /** A literal goes on behind a line break, and what escapes meant before it they mean behind it. */
    private Kind escaped() {
        do {
            quoted('\'', true, Kind.STRING);
        } while (continues());
        return Kind.STRING;
    }

    /** Step over the gap before the rest of a literal, where there is one. */
    private boolean continues() {
        int end = at();
        boolean broken = false;
        while (isSpace(peek(0)) || sees("--")) {
            broken |= peek(0) == '\n' || peek(0) == '\r';
            if (sees("--")) {
                endOfLine();
            } else {
                to(at() + 1);
            }
        }
        if (broken && peek(0) == '\'') {
            return true;
        }
        to(end);
        return false;
    }

    private Kind wordOrPrefix() {
        int start = at();
        word();
        if (at() - start != 1) {
            return Kind.WORD;
        }
        char prefix = Character.toLowerCase(between(start, at()).charAt(0));
        if (peek(0) == '\'') {
            return prefixed(prefix);
        }
        if (prefix == 'u' && peek(0) == '&' && (peek(1) == '\'' || peek(1) == '"')) {
            to(at() + 1);
            char quote = peek(0);
            return quoted(quote, false, quote == '"' ? Kind.QUOTED_IDENTIFIER : Kind.STRING);
        }
        return Kind.WORD;
    }

    private Kind prefixed(char prefix) {
        return switch (prefix) {
            case 'e' -> escaped();
            case 'b', 'x', 'n' -> quoted('\'', false, Kind.STRING);
            default -> Kind.WORD;
        };
    }

    /** An operator may hold a minus or a slash, but a comment that begins inside it ends it. */
    private Kind operator(char first) {
        to(at() + 1);
        while (OPERATORS.indexOf(first) >= 0
                && !isAtEnd()
                && OPERATORS.indexOf(peek(0)) >= 0
                && !sees("--")
                && !sees("/*")) {
            to(at() + 1);
        }
        return Kind.OTHER;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
