package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lexical rules of an engine: what is a string, a quoted name, a comment, and where a statement ends. Never fails: what is not
 * closed runs to the end, as the server would read it. Safe for use by several threads.
 */
public enum SqlSyntax {
    /** PostgreSQL with standard_conforming_strings: dollar quotes, nested comments. */
    POSTGRESQL(PostgresScanner::new, PostgresStatement::new),
    /** MySQL and MariaDB in their default modes: backslashes, back-ticks, {@code #}, executable comments, compound statements. */
    MYSQL(MysqlScanner::new, MysqlStatement::new),
    /** SQLite: four ways to quote, triggers that hold statements. */
    SQLITE(SqliteScanner::new, SqliteStatement::new);

    private static final String DECLARATION = "palindrome:";
    private static final String IRREVERSIBLE = "irreversible";
    private static final String BECAUSE = "because";

    private final Function<String, SqlScanner> scanner;
    private final Function<String, StatementTracker> statement;

    SqlSyntax(Function<String, SqlScanner> scanner, Function<String, StatementTracker> statement) {
        this.scanner = scanner;
        this.statement = statement;
    }

    /** Return the rules of the engine of that name; those of PostgreSQL, which are the standard's, where nobody knows it. */
    public static SqlSyntax of(String engine) {
        return switch (engine) {
            case "mysql", "mariadb" -> MYSQL;
            case "sqlite" -> SQLITE;
            default -> POSTGRESQL;
        };
    }

    /** Return the tokens of a text; joined they are the text. */
    public List<SqlToken> tokens(String sql) {
        return scanner.apply(sql).tokens();
    }

    /** Return whether there is anything for a server to do: more than white space, comments and stray semicolons. */
    public boolean holdsStatement(String sql) {
        return tokens(sql).stream().anyMatch(t -> !t.kind().isBlank() && t.kind() != Kind.SEMICOLON);
    }

    /**
     * Return the statements of a text, each from its first word to its last, without the semicolon, and with the line on which it
     * begins. Semicolons inside a routine's or trigger's body belong to its statement.
     *
     * @param line the line of the file on which the text begins
     */
    public List<Batch> statements(String sql, int line) {
        return splitter(sql, line).statements();
    }

    /**
     * Return the statement to which a server points, the last one where it points past the end, nothing where there is none.
     *
     * @param position the server's position: characters, not UTF-16 units, counted from 1
     */
    public Optional<Batch> statementAt(Batch batch, int position) {
        int offset = offset(batch.sql(), position);
        return splitter(batch.sql(), batch.line()).statementAround(offset);
    }

    /** Return the line of the file to which a server points; {@code position} as in {@link #statementAt}. */
    public int lineAt(Batch batch, int position) {
        return batch.line() + Lines.breaks(batch.sql(), 0, offset(batch.sql(), position));
    }

    /** Return whether a text ends in the middle of a literal, a quoted name or a comment. */
    public boolean endsInside(String sql) {
        var tokens = tokens(sql + "\n;");
        return tokens.get(tokens.size() - 1).kind() != Kind.SEMICOLON;
    }

    /** Return the reason of a comment {@code -- palindrome: irreversible because ...}, where the text holds one. */
    public Optional<String> declaredIrreversible(String sql) {
        return tokens(sql).stream()
                .filter(token -> token.kind() == Kind.LINE_COMMENT)
                .map(token -> comment(token.in(sql)))
                .filter(comment -> startsWithWord(comment, DECLARATION))
                .map(comment -> comment.substring(DECLARATION.length()).strip())
                .filter(comment -> startsWithWord(comment, IRREVERSIBLE))
                .map(comment -> reason(comment.substring(IRREVERSIBLE.length()).strip()))
                .findFirst();
    }

    private SqlSplitter splitter(String sql, int line) {
        return new SqlSplitter(sql, line, tokens(sql), statement);
    }

    private static String comment(String token) {
        return token.substring(token.startsWith("#") ? 1 : 2).strip();
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
}
