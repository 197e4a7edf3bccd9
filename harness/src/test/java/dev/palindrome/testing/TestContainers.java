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
        return of("postgresql:" + version);
    }

    /** Return the shared container of the newest MySQL. */
    public static DatabaseServer mysql() {
        return of("mysql:9.7");
    }

    /** Return the shared container of MariaDB. */
    public static DatabaseServer mariaDb() {
        return of("mariadb:10.11");
    }

    /** Return the shared container of {@code ENGINE:VERSION}. */
    public static DatabaseServer of(String database) {
        return SERVERS.computeIfAbsent(database, TestContainers::start);
    }

    private static DatabaseServer start(String database) {
        var request = EngineRequest.parse(database, "container", Duration.ofSeconds(5));
        return new ContainerProvider().start(request, "the tests ask for it");
    }
}
