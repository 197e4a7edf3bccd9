package dev.palindrome.testing;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.container.ContainerProvider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Containers that all tests of a JVM share; only for tests with the tag {@code container}. */
public final class TestContainers {

    private static final Map<String, DatabaseServer> SERVERS = new ConcurrentHashMap<>();

    private TestContainers() {}

    /** Return the shared container of {@code postgres:VERSION}. */
    public static DatabaseServer postgres(String version) {
        return SERVERS.computeIfAbsent(version, TestContainers::start);
    }

    private static DatabaseServer start(String version) {
        var request = EngineRequest.parse("postgresql:" + version, "container", Duration.ofSeconds(5));
        return new ContainerProvider().start(request, "the tests ask for it");
    }
}
