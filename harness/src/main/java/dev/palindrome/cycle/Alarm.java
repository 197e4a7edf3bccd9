package dev.palindrome.cycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rings when a step takes longer than any limit of the server let it: a migration may have switched those off. */
final class Alarm implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "palindrome-alarm");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean rang = new AtomicBoolean();
    private final ScheduledFuture<?> pending;

    private Alarm(Duration after, Runnable action) {
        pending = CLOCK.schedule(
                () -> {
                    rang.set(true);
                    action.run();
                },
                after.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    static Alarm in(Duration after, Runnable action) {
        return new Alarm(after, action);
    }

    boolean rang() {
        return rang.get();
    }

    @Override
    public void close() {
        pending.cancel(false);
    }
}
