package dev.palindrome;

import java.time.Duration;

/**
 * How long a migration may take.
 *
 * @param statement how long a statement may run
 * @param lock how long it may wait for a lock
 */
public record Limits(Duration statement, Duration lock) {}
