package dev.palindrome.tool.flyway;

import java.util.Set;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.extensibility.Plugin;

/** Settings of Flyway's parts. By their names Flyway 13 takes them only where Jackson is on the class path, so they are set as values. */
final class Extensions {
    static final String BASELINE_PREFIX = "flyway.baselineMigrationPrefix";
    static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";

    /** Flyway moved the class when PostgreSQL got a module of its own. */
    private static final Set<String> POSTGRESQL = Set.of(
            "org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension",
            "org.flywaydb.core.internal.database.postgresql.PostgreSQLConfigurationExtension");

    private Extensions() {}

    static void setBaselinePrefix(FluentConfiguration configuration, String prefix) {
        part(configuration, BaselineMigrationConfigurationExtension.class).setBaselineMigrationPrefix(prefix);
    }

    /**
     * Let Flyway's lock on PostgreSQL be held by its session. By default an open transaction holds it, behind which {@code CREATE INDEX
     * CONCURRENTLY} waits for ever.
     */
    static void lockPerSession(FluentConfiguration configuration) {
        for (var name : POSTGRESQL) {
            try {
                var type = Class.forName(name, true, Extensions.class.getClassLoader())
                        .asSubclass(Plugin.class);
                type.getMethod("setTransactionalLock", boolean.class).invoke(part(configuration, type), false);
            } catch (ClassNotFoundException e) {
                // It is in the other place, or not there at all because another product is tested.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Flyway has another %s than it had".formatted(name), e);
            }
        }
    }

    @SuppressWarnings("deprecation") // what takes its place is not in version 9
    private static <T extends Plugin> T part(FluentConfiguration configuration, Class<T> type) {
        return configuration.getPluginRegister().getPlugin(type);
    }
}
