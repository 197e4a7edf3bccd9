package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.Optional;

/** Knows, token by token, whether a semicolon would end the statement that it follows. */
abstract class StatementTracker {
    private final String sql;
    private int start = -1;
    private int end;

    StatementTracker(String sql) {
        this.sql = sql;
    }

    final boolean endsWith(SqlToken token) {
        return token.kind() == Kind.SEMICOLON && isWhole();
    }

    final void take(SqlToken token) {
        if (token.kind().isBlank()) {
            return;
        }
        if (start < 0) {
            start = token.start();
        }
        end = token.end();
        follow(token);
    }

    /** Return where the statement begins and ends, or nothing where only comments and white space were met. */
    final Optional<int[]> span() {
        return start < 0 ? Optional.empty() : Optional.of(new int[] {start, end});
    }

    /** Return whether a semicolon would end the statement here. */
    abstract boolean isWhole();

    /** Follow a token that the server sees. */
    abstract void follow(SqlToken token);

    final String sql() {
        return sql;
    }
}
