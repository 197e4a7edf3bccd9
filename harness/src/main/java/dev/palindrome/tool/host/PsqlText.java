package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a file into statements as psql does: rows behind COPY and commands of psql's own stand between them. Used once. */
final class PsqlText {

    private static final Pattern COPY =
            Pattern.compile("copy\\s.+\\sfrom\\s+stdin\\b.*;\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String END_OF_ROWS = "\\.";

    private final String file;
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int segment;
    private int segmentLine = 1;
    private int at;
    private int line = 1;

    PsqlText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Return the statements in their order.
     *
     * @throws ConfigurationException where a command of psql cannot be done here, naming line and remedy
     */
    List<Piece> pieces() {
        while (at < text.length()) {
            String candidate = text.substring(at, endOfLine()).strip();
            if (candidate.startsWith("\\") && isOutsideOfQuotes()) {
                takeStatements(at);
                PsqlCommand.refuseUnlessHarmless(file, line, candidate);
                nextLine();
                beginSegment();
            } else if (COPY.matcher(candidate).matches() && isOutsideOfQuotes()) {
                takeStatements(at);
                takeCopy(candidate);
            } else {
                nextLine();
            }
        }
        takeStatements(text.length());
        return pieces;
    }

    /** A semicolon put behind a text is one of its own unless a quote or comment is still open. */
    private boolean isOutsideOfQuotes() {
        List<SqlToken> tokens = SqlSyntax.POSTGRESQL.tokens(text.substring(segment, at) + "\n;");
        return tokens.get(tokens.size() - 1).kind() == Kind.SEMICOLON;
    }

    private void takeStatements(int end) {
        for (Batch statement : SqlSyntax.POSTGRESQL.statements(text.substring(segment, end), segmentLine)) {
            if (COPY.matcher(statement.sql() + ";").matches()) {
                throw new ConfigurationException(
                        "%s line %s: COPY ... FROM stdin has to stand on one line, with its rows on the next ones and \\. behind them, as pg_dump writes it"
                                .formatted(file, statement.line()));
            }
            pieces.add(new Piece(statement, null));
        }
    }

    private void takeCopy(String copy) {
        var statement = new Batch(copy.substring(0, copy.lastIndexOf(';')), line);
        nextLine();
        var rows = new StringBuilder();
        while (at < text.length()) {
            String row = withoutReturn(text.substring(at, endOfLine()));
            nextLine();
            if (row.equals(END_OF_ROWS)) {
                pieces.add(new Piece(statement, rows.toString()));
                beginSegment();
                return;
            }
            rows.append(row).append('\n');
        }
        throw new ConfigurationException(
                "%s line %s: the rows behind COPY have no end: put a line with \\. behind the last one"
                        .formatted(file, statement.line()));
    }

    private void beginSegment() {
        segment = at;
        segmentLine = line;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void nextLine() {
        at = Math.min(endOfLine() + 1, text.length());
        line++;
    }

    private static String withoutReturn(String row) {
        return row.endsWith("\r") ? row.substring(0, row.length() - 1) : row;
    }
}
