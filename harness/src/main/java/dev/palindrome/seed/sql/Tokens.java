package dev.palindrome.seed.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words of an expression, one after the other. */
final class Tokens {

    private static final Map<Spelling, Pattern> TOKENS =
            Map.of(Spelling.STANDARD, pattern(Spelling.STANDARD), Spelling.BACKTICKS, pattern(Spelling.BACKTICKS));

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

    private final Spelling spelling;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @throws IllegalArgumentException where there is a character that fits nowhere */
    Tokens(String expression) {
        spelling = Spelling.of(expression);
        var matcher = Objects.requireNonNull(TOKENS.get(spelling)).matcher(expression.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(token(matcher, spelling));
            end = matcher.end();
            matcher.region(end, expression.strip().length());
        }
        if (end != expression.strip().length()) {
            throw new IllegalArgumentException(
                    "cannot read " + expression.strip().substring(end));
        }
    }

    private static Pattern pattern(Spelling spelling) {
        return Pattern.compile("\\s*(?:(?<text>%s)|(?<quoted>%s)|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
                        .formatted(spelling.text(), spelling.quoted())
                + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<mark>::|[(),\\[\\].])|(?<operator>[+\\-*/<>=~!@#%^&|`?]+))");
    }

    /** Return whether a column may stand for a truth value that is a number. */
    boolean truthIsNumber() {
        return spelling == Spelling.BACKTICKS;
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

    private static Token token(java.util.regex.Matcher matcher, Spelling spelling) {
        if (matcher.group("text") != null) {
            return new Token(Kind.TEXT, spelling.value(matcher.group("text")));
        }
        if (matcher.group("quoted") != null) {
            return new Token(Kind.QUOTED, spelling.name(matcher.group("quoted")));
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
