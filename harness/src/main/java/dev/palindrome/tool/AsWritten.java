package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Script;

/**
 * Shows the statement of a failure only as far as it stands in the file. What a tool puts in for a variable may be a password, and
 * failures go into reports.
 */
final class AsWritten {
    private static final String CUT = "...";

    private final Script script;

    AsWritten(Script script) {
        this.script = script;
    }

    SqlFailure show(SqlFailure failure) {
        var sent = failure.statement();
        var shown = sent.endsWith(CUT) ? sent.substring(0, sent.length() - CUT.length()) : sent;
        if (flat(script.text()).contains(flat(shown))) {
            return failure;
        }
        var instead = "a statement of %s, with values put in for its variables".formatted(script.file());
        return new SqlFailure(failure.message(), failure.sqlState(), instead, failure.line(), failure.file());
    }

    /** Tools differ in what they make of line ends. */
    private static String flat(String text) {
        return text.replace("\r", "");
    }
}
