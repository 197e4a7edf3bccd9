package dev.palindrome;

import java.time.Duration;
import java.time.Instant;

/** Measures from the first tick to the last: a run that waits for another one takes no time. Safe for use by several threads. */
final class Stopwatch {

    private Instant startedAt = Instant.now();
    private long first;
    private long last;
    private boolean ticking;

    synchronized void tick() {
        last = System.nanoTime();
        if (!ticking) {
            ticking = true;
            first = last;
            startedAt = Instant.now();
        }
    }

    /** Return when the first tick was; before it, when this was made. */
    synchronized Instant startedAt() {
        return startedAt;
    }

    synchronized Duration took() {
        return Duration.ofNanos(last - first);
    }
}
