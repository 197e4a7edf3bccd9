package dev.palindrome.database;

import org.jspecify.annotations.Nullable;

/**
 * What the server said when it refused a statement.
 *
 * @param message the server's message, in one line
 * @param sqlState the five characters, or null where the driver knows none
 * @param statement the statement at fault where the server pointed to it, else the whole batch; at most 2,000 characters
 * @param line the line of the file, counted from 1, or 0 where the server did not point
 * @param file the file in which the line stands where it is known, else null: the one that was run
 * @param unreadable whether the server could not even read the statement, which does not depend on what is in the database
 */
public record SqlFailure(
        String message,
        @Nullable String sqlState,
        String statement,
        int line,
        @Nullable String file,
        boolean unreadable) {

    private static final String SYNTAX_ERROR = "42601";

    /** Make a failure whose SQLSTATE tells whether the statement could be read. */
    public SqlFailure(String message, @Nullable String sqlState, String statement, int line, @Nullable String file) {
        this(message, sqlState, statement, line, file, SYNTAX_ERROR.equals(sqlState));
    }

    /** Make a failure in the file that was run. */
    public SqlFailure(String message, @Nullable String sqlState, String statement, int line) {
        this(message, sqlState, statement, line, null);
    }

    /** Return the same failure, in the words given. */
    public SqlFailure saying(String words) {
        return new SqlFailure(words, sqlState, statement, line, file, unreadable);
    }

    /** Return the same failure, with the statement in the words given. */
    public SqlFailure showing(String words) {
        return new SqlFailure(message, sqlState, words, line, file, unreadable);
    }

    /** Return the same failure, in the file given, or in the one that was run where it is null. */
    public SqlFailure in(@Nullable String place) {
        return new SqlFailure(message, sqlState, statement, line, place, unreadable);
    }
}
