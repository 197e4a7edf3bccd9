package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Script;

/**
 * Shows the statement of a failure only as far as it stands in the file. What a tool puts in for a variable may be a password, and
 * failures go into reports.
 */
public final class AsWritten {
    private static final String CUT = "...";

    private final Script script;

    public AsWritten(Script script) {
        this.script = script;
    }

    /** Return the same failure, with its statement shown so. */
    public SqlFailure show(SqlFailure failure) {
        var shown = show(failure.statement());
        return shown.equals(failure.statement()) ? failure : failure.showing(shown);
    }

    String show(String sent) {
        var shown = sent.endsWith(CUT) ? sent.substring(0, sent.length() - CUT.length()) : sent;
        return isWritten(shown)
                ? sent
                : "a statement of %s, with values put in for its variables".formatted(script.file());
    }

    /** Line by line: tools differ in what they make of line ends, and some drop comments in the middle. */
    private boolean isWritten(String shown) {
        return shown.lines().allMatch(script.text()::contains);
    }
}
