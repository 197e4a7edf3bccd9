package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;

/** The lexical rules of MySQL and MariaDB, with neither ANSI_QUOTES nor NO_BACKSLASH_ESCAPES in the mode. */
final class MysqlScanner extends SqlScanner {
    private boolean executable;

    MysqlScanner(String sql) {
        super(sql);
    }

    @Override
    Kind next(char c) {
        if (isSpace(c)) {
            return space();
        }
        if (c == '#' || sees("--") && isCommentBehind(peek(2))) {
            to(find("\n", at()));
            return Kind.LINE_COMMENT;
        }
        if (sees("/*")) {
            return sees("/*!") || sees("/*M!") ? executable() : comment();
        }
        if (executable && sees("*/")) {
            executable = false;
            to(at() + 2);
            return Kind.OTHER;
        }
        return switch (c) {
            case '\'', '"' -> quoted(c, true, Kind.STRING);
            case '`' -> quoted('`', false, Kind.QUOTED_IDENTIFIER);
            case '$' -> dollarOrWord();
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

    /** {@code 5--2} is a difference: only white space, or another character that nobody sees, makes a comment of two dashes. */
    private static boolean isCommentBehind(char c) {
        return c <= ' ' || c == 0x7f;
    }

    /** {@code /*!80013 ... } is what the server executes where it is new enough, so what stands in it is no comment. */
    private Kind executable() {
        executable = true;
        to(find("!", at()) + 1);
        while (isDigit(peek(0))) {
            to(at() + 1);
        }
        return Kind.OTHER;
    }

    /** Dollar quotes are for routines in other languages; a name may begin with a dollar all the same. */
    private Kind dollarOrWord() {
        int start = at();
        if (dollar() == Kind.STRING) {
            return Kind.STRING;
        }
        to(start);
        return word();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
