package dev.palindrome.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a migration: what its tool sends to the server, in order.
 *
 * @param file the file it stands in, relative to the migration folder, with forward slashes
 * @param text the part of the file that belongs to this direction, for people to read
 * @param batches what is sent, in order; none where the direction holds no statement
 * @param wrapping whether the tool puts a transaction around the batches and its own bookkeeping
 * @param hindrance why Palindrome cannot run it although its tool could, or null; then there are no batches
 */
public record Script(
        String file,
        String text,
        List<Batch> batches,
        Wrapping wrapping,
        @Nullable Hindrance hindrance) {

    /** Whether a tool wraps a script into a transaction. */
    public enum Wrapping {
        /** BEGIN, the batches, the tool's own bookkeeping, COMMIT. */
        TRANSACTION,
        /** Each batch on its own (a batch of several statements is still one implicit transaction on PostgreSQL). */
        AUTOCOMMIT
    }

    /**
     * What only the tool itself could run: a command of the shell, a script in another language. Nobody can judge such a migration.
     *
     * @param sentence what it is and what to do about it, as a clause
     * @param statement the words in the file
     * @param line the line on which they stand, counted from 1
     */
    public record Hindrance(String sentence, String statement, int line) {}

    public Script {
        batches = List.copyOf(batches);
    }

    /** Make a script that can be run. */
    public Script(String file, String text, List<Batch> batches, Wrapping wrapping) {
        this(file, text, batches, wrapping, null);
    }

    /** Make a script whose whole text is sent at once, or not at all where it holds no statement; it begins on the given line. */
    public static Script whole(String file, String text, int line, Wrapping wrapping) {
        var batches = SqlText.holdsStatement(text) ? List.of(new Batch(text, line)) : List.<Batch>of();
        return new Script(file, text, batches, wrapping);
    }

    /** Make a script that Palindrome does not run: what it would do cannot be judged. */
    public static Script hindered(String file, String text, Hindrance hindrance) {
        return new Script(file, text, List.of(), Wrapping.AUTOCOMMIT, hindrance);
    }

    /** Return whether there is nothing to execute: no text, white space or comments only. */
    public boolean isEmpty() {
        return batches.isEmpty() && hindrance == null;
    }
}
