package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.Set;

/** A statement of SQLite: one that makes a trigger ends with the END that follows a semicolon, any other with the first semicolon. */
final class SqliteStatement extends StatementTracker {
    private static final Set<String> BEFORE_TRIGGER = Set.of("EXPLAIN", "QUERY", "PLAN", "CREATE", "TEMP", "TEMPORARY");

    private boolean opening = true;
    private boolean trigger;
    private boolean behindSemicolon;
    private boolean ended;

    SqliteStatement(String sql) {
        super(sql);
    }

    @Override
    boolean isWhole() {
        return !trigger || ended;
    }

    @Override
    void follow(SqlToken token) {
        if (trigger) {
            ended = behindSemicolon && token.is("END", sql());
            behindSemicolon = token.kind() == Kind.SEMICOLON;
        } else if (opening) {
            trigger = token.is("TRIGGER", sql());
            opening = BEFORE_TRIGGER.stream().anyMatch(word -> token.is(word, sql()));
        }
    }
}
