package dev.palindrome.testing;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.embedded.EmbeddedProvider;
import dev.palindrome.database.embedded.SqliteProvider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that all tests of a JVM share; the watchdog ends them with it. Create a database of your own and drop it afterwards. */
public final class TestServers {

    private static final Map<String, DatabaseServer> SERVERS = new ConcurrentHashMap<>();

    private TestServers() {}

    /** Return the shared PostgreSQL 18. */
    public static DatabaseServer postgres() {
        return postgres("18");
    }

    /** Return the shared PostgreSQL of a major version. */
    public static DatabaseServer postgres(String major) {
        return of("postgresql:" + major);
    }

    /** Return the shared MariaDB. */
    public static DatabaseServer mariaDb() {
        return of("mariadb:11.4");
    }

    /** Return the shared folder of SQLite's files. */
    public static DatabaseServer sqlite() {
        return SERVERS.computeIfAbsent(
                "sqlite",
                engine -> new SqliteProvider()
                        .start(EngineRequest.parse(engine, "embedded", Duration.ofSeconds(5)), "the tests ask for it"));
    }

    private static DatabaseServer of(String database) {
        return SERVERS.computeIfAbsent(database, TestServers::start);
    }

    private static DatabaseServer start(String database) {
        var request = EngineRequest.parse(database, "embedded", Duration.ofSeconds(5));
        return new EmbeddedProvider().start(request, "the tests ask for it");
    }
}
