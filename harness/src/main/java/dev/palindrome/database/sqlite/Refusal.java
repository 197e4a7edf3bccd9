package dev.palindrome.database.sqlite;

import java.sql.SQLException;

/** A failure of one statement of a text, with what the driver does not tell: which one it is, and on which line. */
final class Refusal extends SQLException {
    private static final long serialVersionUID = 1L;

    /** What stands in for SQLite's own code where we are the ones who refuse. */
    static final int OURS = -1;

    private final String statement;
    private final int line;

    /**
     * @param line the line of the text to which the failure points, counted from 1
     */
    Refusal(String message, int code, String statement, int line) {
        super(message, null, code);
        this.statement = statement;
        this.line = line;
    }

    String statement() {
        return statement;
    }

    int line() {
        return line;
    }
}
