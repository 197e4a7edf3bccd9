package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQL by the lexical rules of PostgreSQL: strings, quoted names, dollar quotes and nested comments are what the server takes
 * them for. Never fails: what is not closed runs to the end. Safe for use by several threads.
 */
public final class SqlText {
    private static final String DECLARATION = "palindrome:";
    private static final String IRREVERSIBLE = "irreversible";
    private static final String BECAUSE = "because";

    private SqlText() {}

    /** Return the tokens of a text; joined they are the text. */
    public static List<SqlToken> tokens(String sql) {
        return SqlScanner.tokens(sql);
    }

    /** Return whether there is anything for a server to do: more than white space, comments and stray semicolons. */
    public static boolean holdsStatement(String sql) {
        return tokens(sql).stream().anyMatch(t -> !t.kind().isBlank() && t.kind() != Kind.SEMICOLON);
    }

    /**
     * Return the statements of a text, each from its first word to its last, without the semicolon, and with the line on which it
     * begins. Semicolons inside parentheses and inside the body of an SQL-standard function belong to their statement.
     *
     * @param line the line of the file on which the text begins
     */
    public static List<Batch> statements(String sql, int line) {
        return new SqlSplitter(sql, line).statements();
    }

    /**
     * Return the statement to which a server points, the last one where it points past the end, nothing where there is none.
     *
     * @param position the server's position: characters, not UTF-16 units, counted from 1
     */
    public static Optional<Batch> statementAt(Batch batch, int position) {
        int offset = offset(batch.sql(), position);
        return new SqlSplitter(batch.sql(), batch.line()).statementAround(offset);
    }

    /** Return the line of the file to which a server points; {@code position} as in {@link #statementAt}. */
    public static int lineAt(Batch batch, int position) {
        return batch.line() + lineBreaks(batch.sql(), 0, offset(batch.sql(), position));
    }

    /** Return whether a text ends in the middle of a literal, a quoted name or a comment. */
    public static boolean endsInside(String sql) {
        var tokens = tokens(sql + "\n;");
        return tokens.get(tokens.size() - 1).kind() != Kind.SEMICOLON;
    }

    /** Return the reason of a comment {@code -- palindrome: irreversible because ...}, where the text holds one. */
    public static Optional<String> declaredIrreversible(String sql) {
        return tokens(sql).stream()
                .filter(token -> token.kind() == Kind.LINE_COMMENT)
                .map(token -> sql.substring(token.start() + 2, token.end()).strip())
                .filter(comment -> startsWithWord(comment, DECLARATION))
                .map(comment -> comment.substring(DECLARATION.length()).strip())
                .filter(comment -> startsWithWord(comment, IRREVERSIBLE))
                .map(comment -> reason(comment.substring(IRREVERSIBLE.length()).strip()))
                .findFirst();
    }

    /** Return how many lines end between two places of a text; {@code \r\n} ends one line, as does a lone {@code \r}. */
    static int lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean followed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !followed) {
                breaks++;
            }
        }
        return breaks;
    }

    private static int offset(String sql, int position) {
        int characters = Math.max(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
        return sql.offsetByCodePoints(0, characters);
    }

    private static boolean startsWithWord(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    private static String reason(String rest) {
        var reason = startsWithWord(rest, BECAUSE) ? rest.substring(BECAUSE.length()) : rest;
        return reason.isBlank() ? "no reason is given" : reason.strip();
    }

    /** Cuts a text into statements. */
    private static final class SqlSplitter {
        private final String sql;
        private final int line;
        private final List<int[]> spans = new ArrayList<>();

        SqlSplitter(String sql, int line) {
            this.sql = sql;
            this.line = line;
            cut();
        }

        List<Batch> statements() {
            return spans.stream().map(this::batch).toList();
        }

        Optional<Batch> statementAround(int offset) {
            Optional<Batch> found = Optional.empty();
            for (var span : spans) {
                if (span[0] > offset && found.isPresent()) {
                    break;
                }
                found = Optional.of(batch(span));
                if (offset < span[1]) {
                    break;
                }
            }
            return found;
        }

        private Batch batch(int[] span) {
            return new Batch(sql.substring(span[0], span[1]), line + lineBreaks(sql, 0, span[0]));
        }

        private void cut() {
            var statement = new SqlStatementTracker(sql);
            for (var token : tokens(sql)) {
                if (statement.endsWith(token)) {
                    statement.span().ifPresent(spans::add);
                    statement = new SqlStatementTracker(sql);
                } else {
                    statement.take(token);
                }
            }
            statement.span().ifPresent(spans::add);
        }
    }
}
