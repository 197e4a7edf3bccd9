package dev.palindrome.seed.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of an expression, one after the other. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>[eE]?'(?:[^']|'')*')|(?<quoted>\"(?:[^\"]|\"\")*\")|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<mark>::|[(),\\[\\].])|(?<operator>[+\\-*/<>=~!@#%^&|`?]+))");

    /** What a token is. */
    enum Kind {
        TEXT,
        QUOTED,
        NUMBER,
        WORD,
        MARK,
        OPERATOR,
        END
    }

    /** A token with its quotes taken off. */
    record Token(Kind kind, String text) {

        boolean is(String other) {
            return (kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text).equals(other)
                    && kind != Kind.TEXT
                    && kind != Kind.QUOTED;
        }
    }

    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @throws IllegalArgumentException where there is a character that fits nowhere */
    Tokens(String expression) {
        var matcher = TOKEN.matcher(expression.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(token(matcher));
            end = matcher.end();
            matcher.region(end, expression.strip().length());
        }
        if (end != expression.strip().length()) {
            throw new IllegalArgumentException(
                    "cannot read " + expression.strip().substring(end));
        }
    }

    Token peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    Token next() {
        return at < tokens.size() ? tokens.get(at++) : END;
    }

    /** Step over the next token where it is this one. */
    boolean skip(String text) {
        boolean found = peek().is(text);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String text) {
        if (!skip(text)) {
            throw new IllegalArgumentException("expected " + text + ", not " + peek().text());
        }
    }

    private static Token token(java.util.regex.Matcher matcher) {
        if (matcher.group("text") != null) {
            var text = matcher.group("text");
            boolean escaped = !text.startsWith("'");
            var inner = text.substring(escaped ? 2 : 1, text.length() - 1).replace("''", "'");
            return new Token(Kind.TEXT, escaped ? inner.replace("\\\\", "\\") : inner);
        }
        if (matcher.group("quoted") != null) {
            var quoted = matcher.group("quoted");
            return new Token(
                    Kind.QUOTED, quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        if (matcher.group("word") != null) {
            return new Token(Kind.WORD, matcher.group("word"));
        }
        return matcher.group("mark") != null
                ? new Token(Kind.MARK, matcher.group("mark"))
                : new Token(Kind.OPERATOR, matcher.group("operator"));
    }
}
