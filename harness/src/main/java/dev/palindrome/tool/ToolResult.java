package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a tool to take one migration one way. A refusal is data, not an exception. */
public sealed interface ToolResult {

    /**
     * The tool is content with the migration.
     *
     * @param idle why it ran nothing of it, as a sentence, or null where it ran it
     */
    record Applied(@Nullable String idle) implements ToolResult {

        /** The tool ran the migration. */
        public Applied() {
            this(null);
        }
    }

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
