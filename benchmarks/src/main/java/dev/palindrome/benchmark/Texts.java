package dev.palindrome.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A migration for all contenders: {@code down} is null where there is no way back. */
record Texts(String name, Way up, @Nullable Way down) {

    /**
     * One direction.
     *
     * @param text all of it
     * @param batches what is sent in one go each, as the folder's own tool does it: most send the whole text
     */
    record Way(String text, List<String> batches) {

        Way {
            batches = List.copyOf(batches);
        }
    }
}
