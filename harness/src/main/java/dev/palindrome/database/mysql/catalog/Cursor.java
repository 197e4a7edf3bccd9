package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Goes through what means something in an SQL text. */
final class Cursor {

    private static final Token END = new Token(Kind.SPACE, "", 0);

    private final String sql;
    private final List<Token> tokens;
    private int at;

    private Cursor(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    static Cursor overPrinted(String sql) {
        return new Cursor(
                sql, Lexer.printed(sql).stream().filter(Token::isSignificant).toList());
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** Return the next piece, or one that is none. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token next() {
        if (atEnd()) {
            throw new NoSuchElementException("the definition ends too early: " + sql);
        }
        return tokens.get(at++);
    }

    boolean isAt(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Go past these words, if they come next. */
    boolean takes(String... words) {
        if (!isAt(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    /** Return where it stands, for {@link #since}. */
    int mark() {
        return at;
    }

    /** Return the text from a mark on up to what comes next, or nothing where that is the same place. */
    String since(int mark) {
        return mark == at
                ? ""
                : sql.substring(tokens.get(mark).start(), tokens.get(at - 1).end());
    }

    /** Go past one piece, or past all that stands in brackets. */
    void skip() {
        int depth = 0;
        do {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (depth > 0);
    }

    /** Go past what comes next, and return it as it stands there. */
    String take() {
        int mark = at;
        skip();
        return since(mark);
    }

    /** Go past what stands in brackets, and return what is inside of them. */
    String takeInside() {
        int from = at;
        skip();
        return sql.substring(tokens.get(from).end(), tokens.get(at - 1).start()).strip();
    }

    /** Go past what stands in brackets, and return its parts, which commas separate. */
    List<Cursor> parts() {
        int from = at;
        skip();
        List<Cursor> parts = new ArrayList<>();
        int start = from + 1;
        int depth = 0;
        for (int i = from + 1; i < at; i++) {
            Token token = tokens.get(i);
            if (depth == 0 && (token.is(",") || i == at - 1)) {
                parts.add(new Cursor(sql, tokens.subList(start, i)));
                start = i + 1;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return parts;
    }
}
