package dev.palindrome.migration.liquibase;

import dev.palindrome.failure.HarnessException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Scope;
import liquibase.SingletonScopeManager;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;

/**
 * Where Liquibase works undisturbed and silently. It keeps what it knows in a scope that threads inherit from each other; here each
 * piece of work has a thread of its own, and each seclusion a scope. Not safe for use by several threads.
 */
public final class Seclusion {
    private static final Map<String, Object> SILENT = Map.of(
            Scope.Attr.logService.name(),
            new NoOpLogService(),
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            "liquibase.analytics.enabled",
            false);

    private final SingletonScopeManager scopes = new SingletonScopeManager();

    /**
     * Let Liquibase do something, and wait for it.
     *
     * @throws Exception what the work throws
     */
    public <T> T call(Callable<T> work) throws Exception {
        var task = new FutureTask<T>(() -> Scope.child(SILENT, work::call));
        var thread = new Thread(() -> run(task), "palindrome-liquibase");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader());
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted while Liquibase was at work", e);
        }
    }

    private void run(FutureTask<?> task) {
        Scope.setScopeManager(scopes);
        task.run();
    }

    /** Changes of the user's own are found by the caller's class loader, where that knows this Liquibase. */
    private static ClassLoader loader() {
        var ours = Scope.class.getClassLoader();
        var callers = Thread.currentThread().getContextClassLoader();
        try {
            return callers != null && callers.loadClass(Scope.class.getName()) == Scope.class ? callers : ours;
        } catch (ClassNotFoundException e) {
            return ours;
        }
    }
}
