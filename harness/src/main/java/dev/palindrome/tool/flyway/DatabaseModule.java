package dev.palindrome.tool.flyway;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import java.util.List;

/** What Flyway needs beside its core: from version 10 on each product has a module of its own. */
final class DatabaseModule {

    private DatabaseModule() {}

    /**
     * Refuse to go on without the module of the dialect's product.
     *
     * @throws ConfigurationException where it is not on the class path, with the dependency to add
     */
    static void require(String version, Dialect dialect) {
        var needed = of(dialect);
        boolean isThere = needed.classes.isEmpty()
                || needed.classes.stream()
                        .anyMatch(name -> DatabaseModule.class.getClassLoader().getResource(name) != null);
        if (!isThere) {
            throw new ConfigurationException(
                    "Flyway %s is on the class path, but not its module for %s: add org.flywaydb:%s:%s, or say `palindrome` for the runner"
                            .formatted(version, dialect.name(), needed.artifact, version));
        }
    }

    private static Needed of(Dialect dialect) {
        return switch (dialect.syntax()) {
            case POSTGRESQL ->
                new Needed(
                        "flyway-database-postgresql",
                        List.of(
                                "org/flywaydb/database/postgresql/PostgreSQLDatabaseType.class",
                                "org/flywaydb/core/internal/database/postgresql/PostgreSQLDatabaseType.class"));
            case MYSQL ->
                new Needed(
                        "flyway-mysql",
                        List.of(
                                "org/flywaydb/database/mysql/MySQLDatabaseType.class",
                                "org/flywaydb/core/internal/database/mysql/MySQLDatabaseType.class"));
            case SQLITE -> new Needed("flyway-core", List.of());
        };
    }

    /**
     * A module.
     *
     * @param classes the class that tells that it is there, by the places where versions have it; none where the core is enough
     */
    private record Needed(String artifact, List<String> classes) {}
}
