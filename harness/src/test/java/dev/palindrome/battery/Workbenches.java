package dev.palindrome.battery;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Benches, each with a database and a thread of its own. The neighbours of {@link Target#neighbours} are there as long as they are:
 * two sessions that make the same one wait for each other.
 */
final class Workbenches implements AutoCloseable {

    private final TestDatabase home;
    private final Target target;
    private final BlockingQueue<Bench> free;
    private final ExecutorService workers;

    Workbenches(DatabaseServer server) throws SQLException {
        target = Target.of(server);
        // Where nothing is taken back, what one does to the whole server would show to the other.
        int count = target.takesBackDefinitions() ? 2 : 1;
        free = new ArrayBlockingQueue<>(count);
        workers = Executors.newFixedThreadPool(count);
        home = new TestDatabase(server);
        home.run(target.neighbours());
        for (int i = 0; i < count; i++) {
            free.add(Bench.in(new TestDatabase(server)));
        }
    }

    /** Run cases as soon as a bench is free, as {@link Bench#run} does. */
    Future<List<Trial>> begin(String host, List<Case> cases) {
        return workers.submit(() -> {
            Bench bench = free.take();
            try {
                return bench.run(host, cases);
            } finally {
                free.add(bench);
            }
        });
    }

    /** Wait for cases that were begun. */
    static List<Trial> await(Future<List<Trial>> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a bench", e);
        }
    }

    @Override
    public void close() throws SQLException {
        workers.shutdownNow();
        for (Bench bench : free) {
            bench.close();
        }
        home.run(target.goodbye());
        home.close();
    }
}
