package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;

/** What came of asking a tool to take one migration one way. A refusal is data, not an exception. */
public sealed interface ToolResult {

    /** The tool counts the migration as done. */
    record Applied() implements ToolResult {}

    /** The server, or a limit of ours, refused. */
    record Refused(SqlFailure failure) implements ToolResult {}

    /** Nothing was run: only the tool itself could. */
    record Hindered(SqlFailure failure) implements ToolResult {}
}
