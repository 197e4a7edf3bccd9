package dev.palindrome.migration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a migration: what its tool sends to the server, in order.
 *
 * @param file the file it stands in, relative to the migration folder, with forward slashes
 * @param text the part of the file that belongs to this direction, for people to read
 * @param batches what is sent, in order; none where the direction holds no statement
 * @param wrapping whether the tool puts a transaction around the batches and its own bookkeeping
 * @param hindrance why it cannot be run, or null; then there are no batches
 * @param parts the scripts of several files that are run one after another as one unit; none for the script of one file
 */
public record Script(
        String file,
        String text,
        List<Batch> batches,
        Wrapping wrapping,
        @Nullable Hindrance hindrance,
        List<Script> parts) {

    /** Whether a tool wraps a script into a transaction. */
    public enum Wrapping {
        /** BEGIN, the batches, the tool's own bookkeeping, COMMIT. */
        TRANSACTION,
        /** Each batch on its own (a batch of several statements is still one implicit transaction on PostgreSQL). */
        AUTOCOMMIT
    }

    /**
     * What keeps a script from running before a server sees it.
     *
     * @param sentence what it is and what to do about it, as a clause
     * @param statement the words in the file
     * @param line the line on which they stand, counted from 1
     * @param cause whose it is
     */
    public record Hindrance(String sentence, String statement, int line, Cause cause) {

        /** Whose hindrance it is. */
        public enum Cause {
            /** Only the tool itself could run it, such as a program: nobody can judge such a migration here. */
            ONLY_THE_TOOL_CAN,
            /** The tool itself refuses it when its turn comes: the step fails. */
            THE_TOOL_REFUSES
        }

        /** Make a hindrance that only Palindrome has. */
        public Hindrance(String sentence, String statement, int line) {
            this(sentence, statement, line, Cause.ONLY_THE_TOOL_CAN);
        }
    }

    public Script {
        batches = List.copyOf(batches);
        parts = List.copyOf(parts);
    }

    /** Make a script of several: for people it stands in the file of the first, and each part keeps its own transaction. */
    public static Script joined(List<Script> parts) {
        var first = parts.get(0);
        var text = parts.stream().map(Script::text).collect(Collectors.joining("\n"));
        var batches = parts.stream().flatMap(part -> part.batches().stream()).toList();
        var hindrance = parts.stream()
                .map(Script::hindrance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Script(first.file(), text, batches, first.wrapping(), hindrance, parts);
    }

    /** Make the script of one file, which can be run. */
    public Script(String file, String text, List<Batch> batches, Wrapping wrapping) {
        this(file, text, batches, wrapping, null, List.of());
    }

    /** Make a script whose whole text is sent at once, or not at all where it holds no statement; it begins on the given line. */
    public static Script whole(SqlSyntax syntax, String file, String text, int line, Wrapping wrapping) {
        var batches = syntax.holdsStatement(text) ? List.of(new Batch(text, line)) : List.<Batch>of();
        return new Script(file, text, batches, wrapping);
    }

    /** Make a script that Palindrome does not run: what it would do cannot be judged. */
    public static Script hindered(String file, String text, Hindrance hindrance) {
        return new Script(file, text, List.of(), Wrapping.AUTOCOMMIT, hindrance, List.of());
    }

    /** Return the scripts of single files that this one consists of. */
    public List<Script> pieces() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** Return whether there is nothing to execute: no text, white space or comments only. */
    public boolean isEmpty() {
        return batches.isEmpty() && hindrance == null;
    }
}
