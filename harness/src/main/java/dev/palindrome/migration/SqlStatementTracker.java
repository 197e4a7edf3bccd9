package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows, token by token, whether a semicolon would end the statement that it follows. */
final class SqlStatementTracker {
    private final String sql;
    private final List<String> firstWords = new ArrayList<>();
    private int start = -1;
    private int end;
    private int parentheses;
    private int blocks;

    SqlStatementTracker(String sql) {
        this.sql = sql;
    }

    boolean endsWith(SqlToken token) {
        return token.kind() == Kind.SEMICOLON && parentheses == 0 && blocks == 0;
    }

    void take(SqlToken token) {
        if (token.kind().isBlank()) {
            return;
        }
        if (start < 0) {
            start = token.start();
        }
        end = token.end();
        switch (token.kind()) {
            case OPEN -> parentheses++;
            case CLOSE -> parentheses = Math.max(0, parentheses - 1);
            case WORD -> word(token);
            default -> {}
        }
    }

    /** Return where the statement begins and ends, or nothing where only comments and white space were met. */
    Optional<int[]> span() {
        return start < 0 ? Optional.empty() : Optional.of(new int[] {start, end});
    }

    /** BEGIN ATOMIC ... END holds statements, and a CASE inside it an END of its own. */
    private void word(SqlToken token) {
        if (firstWords.size() < 4) {
            firstWords.add(token.in(sql).toUpperCase(Locale.ROOT));
        }
        if (parentheses > 0 || !makesRoutine()) {
            return;
        }
        if (token.is("BEGIN", sql) || blocks > 0 && token.is("CASE", sql)) {
            blocks++;
        } else if (blocks > 0 && token.is("END", sql)) {
            blocks--;
        }
    }

    private boolean makesRoutine() {
        return !firstWords.isEmpty()
                && firstWords.get(0).equals("CREATE")
                && (firstWords.contains("FUNCTION") || firstWords.contains("PROCEDURE"));
    }
}
