package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import java.util.List;

/** What came of asking a tool to take one migration one way. A refusal is data, not an exception. */
public sealed interface ToolResult {

    /** The tool counts the migration as done. */
    record Applied() implements ToolResult {}

    /**
     * The server, or a limit of ours, refused.
     *
     * @param failure what was said
     * @param statements what became of each statement; none where there is nothing to tell
     */
    record Refused(SqlFailure failure, List<StatementOutcome> statements) implements ToolResult {
        public Refused {
            statements = List.copyOf(statements);
        }

        /** A refusal of which nothing more is known. */
        public Refused(SqlFailure failure) {
            this(failure, List.of());
        }
    }

    /** Nothing was run: only the tool itself could. */
    record Hindered(SqlFailure failure) implements ToolResult {}
}
