package dev.palindrome.database.sqlite.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes through the tokens of a definition. */
final class Cursor {

    private static final Token END = new Token(Token.Kind.SIGN, "", 0);

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Cursor over(String sql) throws Unparsed {
        return new Cursor(Lexer.tokens(sql));
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return atEnd() ? END : tokens.get(at);
    }

    Token next() throws Unparsed {
        if (atEnd()) {
            throw new Unparsed("the text ends too early");
        }
        return tokens.get(at++);
    }

    boolean stands(String word) {
        return peek().is(word);
    }

    boolean standsOneOf(Set<String> words) {
        return peek().kind() == Token.Kind.WORD && words.contains(peek().text().toUpperCase(java.util.Locale.ROOT));
    }

    /** Step over these words where all of them come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String... words) throws Unparsed {
        if (!take(words)) {
            throw new Unparsed("%s was expected before \"%s\"".formatted(String.join(" ", words), peek().text()));
        }
    }

    String name() throws Unparsed {
        var token = next();
        if (!token.isName()) {
            throw new Unparsed("a name was expected instead of \"%s\"".formatted(token.text()));
        }
        return token.plain();
    }

    /** Return a name, without the schema before it. */
    String qualifiedName() throws Unparsed {
        var name = name();
        return take(".") ? name() : name;
    }

    /** Return the tokens between the parentheses that come next. */
    List<Token> parenthesised() throws Unparsed {
        expect("(");
        var inner = new ArrayList<Token>();
        int depth = 1;
        while (true) {
            var token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return inner;
            }
            inner.add(token);
        }
    }

    /** Return what lies between the parentheses that come next, cut at the commas that stand in no others. */
    List<List<Token>> list() throws Unparsed {
        return split(parenthesised());
    }

    static List<List<Token>> split(List<Token> tokens) {
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        int depth = 0;
        for (var token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(List.copyOf(part));
                part.clear();
            } else {
                part.add(token);
            }
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    /** Return all tokens up to one of these words outside of parentheses, or to the end. */
    List<Token> upTo(Set<String> words) {
        var passed = new ArrayList<Token>();
        int depth = 0;
        while (!atEnd() && (depth > 0 || !standsOneOf(words))) {
            var token = tokens.get(at++);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            passed.add(token);
        }
        return passed;
    }

    List<Token> rest() {
        var rest = tokens.subList(Math.min(at, tokens.size()), tokens.size());
        at = tokens.size();
        return rest;
    }
}
