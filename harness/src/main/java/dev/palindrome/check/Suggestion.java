package dev.palindrome.check;

import java.util.List;

/**
 * A script that mends what a check found, as far as it was seen to.
 *
 * @param statements in the order in which they ran, each with its semicolon
 * @param tried how they were tried and what came of it, as a clause
 */
public record Suggestion(List<String> statements, String tried) {

    public Suggestion {
        statements = List.copyOf(statements);
    }
}
