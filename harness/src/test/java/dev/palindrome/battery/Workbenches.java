package dev.palindrome.battery;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two workbenches, each with a database and a thread of its own. The roles of {@link Specimen#ROLES} are there as long as they are: two
 * sessions that make the same role wait for each other.
 */
final class Workbenches implements AutoCloseable {

    private static final int COUNT = 2;

    private final TestDatabase home;
    private final List<TestDatabase> databases = new ArrayList<>();
    private final BlockingQueue<Workbench> free = new ArrayBlockingQueue<>(COUNT);
    private final ExecutorService workers = Executors.newFixedThreadPool(COUNT);

    Workbenches(DatabaseServer server) throws SQLException {
        home = new TestDatabase(server);
        home.run(Specimen.ROLES);
        for (int i = 0; i < COUNT; i++) {
            var database = new TestDatabase(server);
            databases.add(database);
            free.add(new Workbench(database));
        }
    }

    /** Run cases as soon as a workbench is free, as {@link Workbench#run} does. */
    Future<List<Trial>> begin(String host, List<Case> cases) {
        return workers.submit(() -> {
            Workbench workbench = free.take();
            try {
                return workbench.run(host, cases);
            } finally {
                free.add(workbench);
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
            throw new IllegalStateException("interrupted while waiting for a workbench", e);
        }
    }

    @Override
    public void close() throws SQLException {
        workers.shutdownNow();
        for (Workbench workbench : free) {
            workbench.close();
        }
        for (TestDatabase database : databases) {
            database.close();
        }
        home.run("drop role reader; drop role keeper");
        home.close();
    }
}
