package dev.palindrome.migration;

import java.util.List;

/**
 * One direction of a migration: what its tool sends to the server, in order.
 *
 * @param file the file it stands in, relative to the migration folder, with forward slashes
 * @param text the part of the file that belongs to this direction, for people to read
 * @param batches what is sent, in order; none where the direction holds no statement
 * @param wrapping whether the tool puts a transaction around the batches and its own bookkeeping
 */
public record Script(String file, String text, List<Batch> batches, Wrapping wrapping) {

    /** Whether a tool wraps a script into a transaction. */
    public enum Wrapping {
        /** BEGIN, the batches, the tool's own bookkeeping, COMMIT. */
        TRANSACTION,
        /** Each batch on its own (a batch of several statements is still one implicit transaction on PostgreSQL). */
        AUTOCOMMIT
    }

    public Script {
        batches = List.copyOf(batches);
    }

    /** Make a script whose whole text is sent at once, or not at all where it holds no statement; it begins on the given line. */
    public static Script whole(String file, String text, int line, Wrapping wrapping) {
        var batches = SqlText.holdsStatement(text) ? List.of(new Batch(text, line)) : List.<Batch>of();
        return new Script(file, text, batches, wrapping);
    }

    /** Return whether there is nothing to execute: no text, white space or comments only. */
    public boolean isEmpty() {
        return batches.isEmpty();
    }
}
