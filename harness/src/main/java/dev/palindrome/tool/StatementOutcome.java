package dev.palindrome.tool;

/**
 * What became of one statement of a script that failed.
 *
 * @param file the file in which it stands
 * @param line the line on which it begins, counted from 1
 * @param statement the statement as it stands in the file, without its semicolon; long ones are cut
 * @param fate what became of it
 */
public record StatementOutcome(String file, int line, String statement, Fate fate) {

    /** What may become of a statement. */
    public enum Fate {
        /** It was run, and what it did stays. */
        TOOK_EFFECT,
        /** It was run, and taken back with the transaction in which it stood. */
        ROLLED_BACK,
        /** The server refused it. */
        FAILED,
        /** What came before it was refused. */
        NOT_REACHED,
        /** It was sent together with the one that failed, and nobody can tell whether it ran. */
        UNKNOWN
    }
}
