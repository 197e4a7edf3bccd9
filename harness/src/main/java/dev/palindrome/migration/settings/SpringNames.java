package dev.palindrome.migration.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How Flyway and Liquibase themselves call what Spring Boot tells them. */
final class SpringNames {

    /** They say where the database is and who may enter, or concern Spring alone. */
    private static final Set<String> NOT_TOLD =
            Set.of("url", "user", "password", "licensekey", "driverclassname", "kerberosconfigfile", "enabled");

    private static final Map<String, String> FLYWAY = List.of(
                    "baselineDescription baselineMigrationPrefix baselineOnMigrate baselineVersion batch cherryPick",
                    "cleanDisabled cleanOnValidationError communityDbSupportEnabled connectRetries",
                    "connectRetriesInterval createSchemas defaultSchema detectEncoding dryRunOutput encoding",
                    "errorOverrides executeInTransaction failOnMissingLocations group ignoreMigrationPatterns",
                    "installedBy locations lockRetryCount loggers mixed outOfOrder outputQueryResults",
                    "placeholderPrefix placeholderReplacement placeholderSeparator placeholderSuffix",
                    "powershellExecutable repeatableSqlMigrationPrefix schemas scriptPlaceholderPrefix",
                    "scriptPlaceholderSuffix skipDefaultCallbacks skipDefaultResolvers skipExecutingMigrations",
                    "sqlMigrationPrefix sqlMigrationSeparator sqlMigrationSuffixes stream table tablespace target",
                    "undoSqlMigrationPrefix validateMigrationNaming validateOnMigrate")
            .stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toMap(RelaxedName::plain, Function.identity()));

    private static final Map<String, String> FLYWAY_OTHERWISE =
            Map.of("initsqls", "initSql", "postgresql.transactionallock", "postgresql.transactional.lock");

    private static final Map<String, String> LIQUIBASE = Map.ofEntries(
            Map.entry("changelog", "changelogFile"),
            Map.entry("clearchecksums", "clearChecksums"),
            Map.entry("contexts", "contexts"),
            Map.entry("databasechangeloglocktable", "databaseChangelogLockTableName"),
            Map.entry("databasechangelogtable", "databaseChangelogTableName"),
            Map.entry("defaultschema", "defaultSchemaName"),
            Map.entry("labelfilter", "labelFilter"),
            Map.entry("labels", "labelFilter"),
            Map.entry("liquibaseschema", "liquibaseSchemaName"),
            Map.entry("liquibasetablespace", "liquibaseTablespaceName"));

    private SpringNames() {}

    /** Return Flyway's name of what stands below {@code spring.flyway}, or nothing where it is not Flyway's to know. */
    static Optional<String> flyway(String name) {
        if (NOT_TOLD.contains(name) || name.startsWith("jdbcproperties.")) {
            return Optional.empty();
        }
        var special = FLYWAY_OTHERWISE.get(name);
        return Optional.of(special != null ? special : FLYWAY.getOrDefault(name, name));
    }

    /** Return Liquibase's name of what stands below {@code spring.liquibase}, or nothing where it does not shape a history. */
    static Optional<String> liquibase(String name) {
        var parameters = "parameters.";
        return name.startsWith(parameters)
                ? Optional.of("parameter." + name.substring(parameters.length()))
                : Optional.ofNullable(LIQUIBASE.get(name));
    }
}
