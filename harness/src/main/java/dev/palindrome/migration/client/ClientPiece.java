package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import java.util.Locale;

/** A piece of a file as a client takes it. */
public sealed interface ClientPiece {

    /** Takes what a file holds, in its order. */
    @FunctionalInterface
    interface Sink<E extends Exception> {
        void take(ClientPiece piece) throws E;
    }

    /** Something that the client sends to the server in one go. */
    record Sent(Batch batch) implements ClientPiece {}

    /**
     * A command of the client's own.
     *
     * @param name its name, in lower case
     * @param argument what stands behind it, may be empty
     * @param text the words in the file
     * @param line the line on which they stand, counted from 1
     */
    record Command(String name, String argument, String text, int line) implements ClientPiece {

        static Command of(String text, int line) {
            var words = text.strip();
            int end = words.startsWith("\\") ? 2 : endOfName(words);
            var name = words.substring(0, end);
            return new Command(
                    words.startsWith("\\") ? name : name.toLowerCase(Locale.ROOT),
                    words.substring(end).strip(),
                    words,
                    line);
        }

        private static int endOfName(String words) {
            int end = 0;
            while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
                end++;
            }
            return end;
        }
    }
}
