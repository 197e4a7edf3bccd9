package dev.palindrome.migration;

/**
 * A piece of SQL that is sent to the server in one go: a whole file or a single statement, as the tool does it.
 *
 * @param sql the text exactly as sent
 * @param line the line of the file on which the text begins, counted from 1
 */
public record Batch(String sql, int line) {}
