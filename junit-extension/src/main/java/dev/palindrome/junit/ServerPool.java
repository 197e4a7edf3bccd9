package dev.palindrome.junit;

import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Servers that test classes hand on to each other: one after the other they share one, side by side each has its own, since roles
 * and settings of a server are common to its databases. Safe for use by several threads.
 */
final class ServerPool implements AutoCloseable {

    private final Map<EngineRequest, Deque<DatabaseServer>> idle = new HashMap<>();

    /** Return the pool of this test run. */
    static ServerPool of(ExtensionContext context) {
        return JUnitVersion.runWide(context, ServerPool.class, ServerPool::new);
    }

    DatabaseServer borrow(EngineRequest request) {
        DatabaseServer server = takeIdle(request);
        return server != null ? server : DatabaseProviders.start(request);
    }

    synchronized void giveBack(EngineRequest request, DatabaseServer server) {
        idle.computeIfAbsent(request, r -> new ArrayDeque<>()).push(server);
    }

    @Override
    public synchronized void close() {
        idle.values().forEach(servers -> servers.forEach(DatabaseServer::close));
        idle.clear();
    }

    private synchronized @Nullable DatabaseServer takeIdle(EngineRequest request) {
        Deque<DatabaseServer> servers = idle.get(request);
        return servers == null ? null : servers.poll();
    }
}
