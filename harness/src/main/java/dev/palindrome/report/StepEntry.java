package dev.palindrome.report;

import org.jspecify.annotations.Nullable;

/**
 * One step of a cycle.
 *
 * @param step UP, DOWN or UP_AGAIN
 * @param status ok, failed or skipped
 * @param millis how long it took
 * @param error what the server said, or null
 */
public record StepEntry(
        String step, String status, long millis, @Nullable ErrorEntry error) {

    /** What the server said of a statement; the line is 0 where it did not point to one. */
    public record ErrorEntry(String message, @Nullable String sqlState, String statement, int line) {}
}
