package dev.palindrome;

import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.HarnessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Starts servers side by side, in the order in which they will be wanted. Nothing is started before the first is wanted. Safe for
 * use by several threads.
 */
final class ServerStarts implements AutoCloseable {

    /** A start waits for files and processes more than it computes; more at once would only delay the first. */
    private static final int AT_ONCE = 2;

    private final Map<EngineRequest, FutureTask<DatabaseServer>> starts = new LinkedHashMap<>();
    private boolean begun;
    private boolean closed;

    ServerStarts(List<EngineRequest> requests) {
        requests.forEach(request -> starts.put(request, new FutureTask<>(() -> DatabaseProviders.start(request))));
    }

    /**
     * Return the server, which is the caller's to close.
     *
     * @throws dev.palindrome.failure.NoEngineException where it cannot be had
     * @throws dev.palindrome.failure.ConfigurationException where there is no such version
     */
    DatabaseServer take(EngineRequest request) {
        begin();
        FutureTask<DatabaseServer> start;
        synchronized (this) {
            start = starts.remove(request);
        }
        if (start == null) {
            throw new IllegalStateException("the server of %s was taken already".formatted(request.label()));
        }
        try {
            return start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new HarnessException("cannot start %s: %s".formatted(request.label(), e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted while %s was started".formatted(request.label()), e);
        }
    }

    private synchronized void begin() {
        if (begun || closed) {
            return;
        }
        begun = true;
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "palindrome-starter");
            thread.setDaemon(true);
            return thread;
        });
        starts.values().forEach(threads::execute);
        threads.shutdown();
    }

    /** Stop what nobody took; a start that is under way is waited for, for it would leave a server behind. */
    @Override
    public void close() {
        List<FutureTask<DatabaseServer>> untaken;
        synchronized (this) {
            closed = true;
            untaken = List.copyOf(starts.values());
            starts.clear();
        }
        if (begun) {
            untaken.forEach(ServerStarts::stop);
        }
    }

    private static void stop(Future<DatabaseServer> start) {
        try {
            start.get().close();
        } catch (ExecutionException e) {
            // There is no server, and nobody wants it any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
