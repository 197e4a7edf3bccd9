package dev.palindrome.cycle;

import dev.palindrome.database.SqlFailure;
import org.jspecify.annotations.Nullable;

/** How a step of a cycle ended. */
public sealed interface StepOutcome {

    /** Return how long it took, in milliseconds; 0 where it did not run. */
    long millis();

    /**
     * It ran to its end.
     *
     * @param idle why the tool is content with it although it ran nothing, or null where it ran it
     */
    record Ok(long millis, @Nullable String idle) implements StepOutcome {

        /** A step that the tool ran. */
        public Ok(long millis) {
            this(millis, null);
        }
    }

    /**
     * The server refused it, or it took too long.
     *
     * @param failure what the server said
     * @param lacksSurroundings whether it needs something that the run was not given, so that nobody can judge it
     * @param aftermath what it left
     */
    record Failed(long millis, SqlFailure failure, boolean lacksSurroundings, Aftermath aftermath)
            implements StepOutcome {

        /** A step of which nothing is known but that it failed. */
        public Failed(long millis, SqlFailure failure, boolean lacksSurroundings) {
            this(millis, failure, lacksSurroundings, Aftermath.NONE);
        }

        Failed leaving(Aftermath found) {
            return new Failed(millis, failure, lacksSurroundings, found);
        }
    }

    /** It was not run, for the reason given as a clause: {@code the down failed}. */
    record Skipped(String because) implements StepOutcome {
        @Override
        public long millis() {
            return 0;
        }
    }
}
