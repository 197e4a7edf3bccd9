package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes tokens in one way, so that what differs in white space, comments, the case of words and the quotes of names alone comes out
 * the same. A rename writes the new name between double quotes wherever it occurs, and SQLite takes what stands between double
 * quotes for a string where it knows no such name.
 */
final class Canonical {

    /** Names that no catalog lists. */
    private static final Set<String> ALWAYS_KNOWN = Set.of(
            "new", "old", "excluded", "rowid", "oid", "_rowid_", "main", "temp", "sqlite_schema", "sqlite_master");

    private static final Set<String> CONSTANTS =
            Set.of("null", "true", "false", "current_time", "current_date", "current_timestamp");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    private final Set<String> known;

    private Canonical(Set<String> known) {
        this.known = known;
    }

    /** Return the writer for a schema: the names of everything that is in it are known. */
    static Canonical in(Facts facts) {
        var known = new HashSet<>(ALWAYS_KNOWN);
        facts.entries().forEach(e -> known.add(e.name().toLowerCase(Locale.ROOT)));
        facts.tables()
                .values()
                .forEach(t -> t.columns().forEach(c -> known.add(c.name().toLowerCase(Locale.ROOT))));
        return new Canonical(known);
    }

    String of(List<Token> tokens) {
        var text = new StringBuilder();
        Token last = null;
        for (var token : tokens) {
            if (last != null && isApart(last, token)) {
                text.append(' ');
            }
            text.append(written(token));
            last = token;
        }
        return text.toString();
    }

    /** Return the text in the same way, or with its white space pressed together where it is no text of tokens. */
    String of(String sql) {
        try {
            return of(Lexer.tokens(sql));
        } catch (Unparsed e) {
            return sql.strip().replaceAll("\\s+", " ");
        }
    }

    /** Return a default; what stands there as a bare or quoted name is a string. NULL is what there is without one. */
    String ofDefault(String sql) {
        try {
            var tokens = Lexer.tokens(sql);
            if (tokens.size() == 1 && tokens.get(0).isName()) {
                var plain = tokens.get(0).plain();
                boolean isConstant =
                        tokens.get(0).kind() == Kind.WORD && CONSTANTS.contains(plain.toLowerCase(Locale.ROOT));
                return !isConstant
                        ? literal(plain)
                        : plain.equalsIgnoreCase("null") ? "" : plain.toLowerCase(Locale.ROOT);
            }
            return of(tokens);
        } catch (Unparsed e) {
            return of(sql);
        }
    }

    private String written(Token token) {
        return switch (token.kind()) {
            case WORD, NUMBER, BLOB -> token.text().toLowerCase(Locale.ROOT);
            case QUOTED -> name(token.plain());
            case DOUBLE_QUOTED ->
                known.contains(token.plain().toLowerCase(Locale.ROOT))
                        ? name(token.plain())
                        : PLAIN.matcher(token.plain()).matches() ? token.plain() : token.text();
            case STRING, SIGN -> token.text();
        };
    }

    /** Names are the same whatever their case, as far as ASCII goes. */
    private static String name(String plain) {
        var lower = plain.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(lower).matches() ? lower : '"' + lower.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static boolean isApart(Token left, Token right) {
        boolean tight =
                right.is(",") || right.is(")") || right.is(".") || right.is(";") || left.is(".") || left.is("(");
        // A function's name and its parenthesis belong together; a sign and what follows would else become another
        // sign.
        return !tight && !(right.is("(") && left.kind() == Kind.WORD);
    }
}
