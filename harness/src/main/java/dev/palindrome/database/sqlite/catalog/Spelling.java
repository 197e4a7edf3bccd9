package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an expression so that SQLite, and whoever reads the SQL of other products, understands it. */
final class Spelling {

    private Spelling() {}

    static String of(List<Token> tokens) {
        return tokens.stream().map(Spelling::of).collect(Collectors.joining(" "));
    }

    private static String of(Token token) {
        if (token.kind() == Kind.QUOTED) {
            return '"' + token.plain().replace("\"", "\"\"") + '"';
        }
        return token.is("==") ? "=" : token.is("!=") ? "<>" : token.text();
    }
}
