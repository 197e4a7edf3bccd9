package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.client.LineReader;
import dev.palindrome.migration.client.StatementLines;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a file into statements as psql does: rows behind COPY and commands of psql's own stand between them. Of the file
 * only a portion is in memory at a time. Used once.
 */
final class PsqlText {

    private static final Pattern COPY =
            Pattern.compile("copy\\s.+\\sfrom\\s+stdin\\b.*;\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String END_OF_ROWS = "\\.";

    /** So many characters of rows are handed on at once. */
    private static final int PORTION = 4_000_000;

    private final String file;
    private final LineReader lines;
    private final PieceSink sink;
    private final StatementLines segment = new StatementLines(SqlSyntax.POSTGRESQL);

    PsqlText(String file, LineReader lines, PieceSink sink) {
        this.file = file;
        this.lines = lines;
        this.sink = sink;
    }

    /**
     * Hand the statements on in their order.
     *
     * @throws ConfigurationException where a command of psql cannot be done here, naming line and remedy
     */
    void read() throws IOException, SQLException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            String candidate = line.strip();
            if (candidate.startsWith("\\") && segment.isOutsideOfQuotes()) {
                int number = lines.number();
                takeStatements();
                PsqlCommand.refuseUnlessHarmless(file, number, candidate);
            } else if (COPY.matcher(candidate).matches() && segment.isOutsideOfQuotes()) {
                takeStatements();
                takeCopy(new Batch(candidate.substring(0, candidate.lastIndexOf(';')), lines.number()));
            } else if (segment.add(line, lines.number())) {
                takeStatements();
            }
        }
        takeStatements();
    }

    private void takeStatements() throws SQLException {
        for (Batch statement : segment.take()) {
            if (COPY.matcher(statement.sql() + ";").matches()) {
                throw new ConfigurationException(
                        "%s line %s: COPY ... FROM stdin has to stand on one line, with its rows on the next ones and \\. behind them, as pg_dump writes it"
                                .formatted(file, statement.line()));
            }
            refuseProgram(statement);
            sink.statement(statement);
        }
    }

    /** Whoever wrote a dump shall not run programs where the server runs, which may be this machine. */
    private void refuseProgram(Batch statement) {
        String sql = statement.sql();
        List<SqlToken> tokens = SqlSyntax.POSTGRESQL.tokens(sql).stream()
                .filter(token -> !token.kind().isBlank())
                .toList();
        boolean copies = !tokens.isEmpty() && tokens.get(0).is("copy", sql);
        if (copies && tokens.stream().anyMatch(token -> token.is("program", sql))) {
            throw new ConfigurationException(
                    "%s line %s: COPY ... PROGRAM runs a program on the server's machine; take it out of the file, and write the rows behind COPY ... FROM stdin"
                            .formatted(file, statement.line()));
        }
    }

    private void takeCopy(Batch statement) throws IOException, SQLException {
        var rows = new StringBuilder();
        for (var line = lines.next(); line != null; line = lines.next()) {
            String row = withoutEnd(line);
            if (row.equals(END_OF_ROWS)) {
                sink.rows(statement, rows.toString());
                return;
            }
            rows.append(row).append('\n');
            if (rows.length() > PORTION) {
                sink.rows(statement, rows.toString());
                rows.setLength(0);
            }
        }
        throw new ConfigurationException(
                "%s line %s: the rows behind COPY have no end: put a line with \\. behind the last one"
                        .formatted(file, statement.line()));
    }

    private static String withoutEnd(String line) {
        int end = line.endsWith("\n") ? line.length() - 1 : line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
