package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;

/** The lexical rules of SQLite. */
final class SqliteScanner extends SqlScanner {

    SqliteScanner(String sql) {
        super(sql);
    }

    @Override
    Kind next(char c) {
        if (isSpace(c)) {
            return space();
        }
        if (sees("--")) {
            to(find("\n", at()));
            return Kind.LINE_COMMENT;
        }
        if (sees("/*")) {
            return comment();
        }
        return switch (c) {
            case '\'' -> quoted('\'', false, Kind.STRING);
            case '"', '`' -> quoted(c, false, Kind.QUOTED_IDENTIFIER);
            case '[' -> bracketed();
            case '$', '@', ':', '#' -> parameter();
            case ';' -> single(Kind.SEMICOLON);
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            default -> isWordPart(c) ? word() : single(Kind.OTHER);
        };
    }

    private Kind space() {
        while (isSpace(peek(0))) {
            to(at() + 1);
        }
        return Kind.SPACE;
    }

    private Kind bracketed() {
        to(find("]", at()) + 1);
        return Kind.QUOTED_IDENTIFIER;
    }

    /** {@code $name}, {@code :name} and {@code @name} are parameters: no key word, whatever they are called. */
    private Kind parameter() {
        to(at() + 1);
        word();
        return Kind.OTHER;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
