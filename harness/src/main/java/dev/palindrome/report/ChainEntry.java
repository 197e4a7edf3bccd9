package dev.palindrome.report;

import dev.palindrome.report.StepEntry.ErrorEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of all downs in a row, from the end of the history to its start. It stands beside the grades and changes none.
 *
 * @param status {@code clean}, {@code left-behind}, {@code stopped} or {@code not-run}
 * @param sentence the outcome in one sentence
 * @param ran how many downs ran
 * @param of how many migrations there are
 * @param stoppedAt the migration that it did not get over, or null
 * @param error what the server said there, or null
 * @param leftBehind what is otherwise than before the first migration; of a chain that stopped, otherwise than the down there has
 *     to expect
 * @param notes what is worth knowing all the same
 * @param millis how long it took
 */
public record ChainEntry(
        String status,
        String sentence,
        int ran,
        int of,
        @Nullable String stoppedAt,
        @Nullable ErrorEntry error,
        List<RemnantEntry> leftBehind,
        List<String> notes,
        long millis) {

    public ChainEntry {
        leftBehind = List.copyOf(leftBehind);
        notes = List.copyOf(notes);
    }

    /**
     * One thing that is otherwise.
     *
     * @param sentence what it is
     * @param before what there was, or null
     * @param after what there is, or null
     * @param by the names of the migrations whose downs are to thank for it, as far as their own cycles show it
     */
    public record RemnantEntry(
            String sentence,
            @Nullable String before,
            @Nullable String after,
            List<String> by) {
        public RemnantEntry {
            by = List.copyOf(by);
        }

        /** Return the sentence and the migrations in one line. */
        public String line() {
            return by.isEmpty() ? sentence : "%s (%s)".formatted(sentence, String.join(", ", by));
        }
    }

    /** Return the entry of a chain that did not run. */
    public static ChainEntry notRun(int of, String because) {
        String sentence = "the downs were not run in a row: " + because;
        return new ChainEntry("not-run", sentence, 0, of, null, null, List.of(), List.of(), 0);
    }
}
