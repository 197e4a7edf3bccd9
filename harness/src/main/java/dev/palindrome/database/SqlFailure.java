package dev.palindrome.database;

import org.jspecify.annotations.Nullable;

/**
 * What the server said when it refused a statement.
 *
 * @param message the server's message, in one line
 * @param sqlState the five characters, or null where the driver knows none
 * @param statement the statement at fault where the server pointed to it, else the whole batch; at most 2,000 characters
 * @param line the line of the file, counted from 1, or 0 where the server did not point
 */
public record SqlFailure(String message, @Nullable String sqlState, String statement, int line) {}
