package dev.palindrome;

import java.time.Duration;

/**
 * How long a migration may take.
 *
 * @param statement how long a statement may run
 * @param lock how long it may wait for a lock
 */
public record Limits(Duration statement, Duration lock) {

    /** What holds where nobody says otherwise. */
    static final Limits DEFAULT = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10));
}
