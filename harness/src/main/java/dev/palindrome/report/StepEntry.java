package dev.palindrome.report;

import java.util.List;
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

    /**
     * What the server said of a statement, and what the step left.
     *
     * @param line the line in the file, 0 where the server did not point to one
     * @param statements what became of each statement that was to run, as far as there is something to tell
     * @param statementsLeftOut how many more there are
     * @param leftBehind how the database differs from what the step met, a sentence each
     * @param rerun whether the file can be run again, or null where it left nothing
     */
    public record ErrorEntry(
            String message,
            @Nullable String sqlState,
            String statement,
            int line,
            List<StatementEntry> statements,
            int statementsLeftOut,
            List<String> leftBehind,
            @Nullable RerunEntry rerun) {

        public ErrorEntry {
            statements = List.copyOf(statements);
            leftBehind = List.copyOf(leftBehind);
        }

        /** An error of which nothing more is known. */
        public ErrorEntry(String message, @Nullable String sqlState, String statement, int line) {
            this(message, sqlState, statement, line, List.of(), 0, List.of(), null);
        }
    }

    /**
     * One statement of a file that failed.
     *
     * @param outcome {@code took-effect}, {@code rolled-back}, {@code failed}, {@code not-reached} or {@code unknown}
     */
    public record StatementEntry(String file, int line, String statement, String outcome) {}

    /**
     * Whether a file that failed can be run again where it failed.
     *
     * @param possible true or false, or null where it was not tried
     * @param sentence what came of it
     */
    public record RerunEntry(@Nullable Boolean possible, String sentence) {}
}
