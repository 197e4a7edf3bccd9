package dev.palindrome.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A statement of PostgreSQL, which holds others in parentheses (rules) and in the body of an SQL-standard function. */
final class PostgresStatement extends StatementTracker {
    private final List<String> firstWords = new ArrayList<>();
    private int parentheses;
    private int blocks;

    PostgresStatement(String sql) {
        super(sql);
    }

    @Override
    boolean isWhole() {
        return parentheses == 0 && blocks == 0;
    }

    @Override
    void follow(SqlToken token) {
        switch (token.kind()) {
            case OPEN -> parentheses++;
            case CLOSE -> parentheses = Math.max(0, parentheses - 1);
            case WORD -> word(token);
            default -> {}
        }
    }

    /** BEGIN ATOMIC ... END holds statements, and a CASE inside it an END of its own. */
    private void word(SqlToken token) {
        if (firstWords.size() < 4) {
            firstWords.add(token.in(sql()).toUpperCase(Locale.ROOT));
        }
        if (parentheses > 0 || !makesRoutine()) {
            return;
        }
        if (token.is("BEGIN", sql()) || blocks > 0 && token.is("CASE", sql())) {
            blocks++;
        } else if (blocks > 0 && token.is("END", sql())) {
            blocks--;
        }
    }

    private boolean makesRoutine() {
        return !firstWords.isEmpty()
                && firstWords.get(0).equals("CREATE")
                && (firstWords.contains("FUNCTION") || firstWords.contains("PROCEDURE"));
    }
}
