package dev.palindrome.writes;

import java.util.List;

/**
 * What came of writing one thing.
 *
 * @param rows the rows that were written; none where it could not be
 * @param refusal why it could not be written; where it was, why not at first
 */
public record Outcome(List<Written> rows, String refusal) {

    public Outcome {
        rows = List.copyOf(rows);
    }

    static Outcome refused(String because) {
        return new Outcome(List.of(), because);
    }
}
