package dev.palindrome.tool.flyway;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Configures Flyway as its user does, except for what would lead it away from the database under test, or hide what it does. */
final class FlywaySetup {
    private static final String CALLBACKS = "flyway.callbacks";

    /** Palindrome decides them, they are for the program rather than the library, or they would write files. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway.url",
            "flyway.user",
            "flyway.password",
            "flyway.driver",
            "flyway.connectRetries",
            "flyway.connectRetriesInterval",
            "flyway.locations",
            "flyway.callbackLocations",
            "flyway.failOnMissingLocations",
            "flyway.target",
            "flyway.cherryPick",
            "flyway.skipExecutingMigrations",
            "flyway.cleanOnValidationError",
            "flyway.dryRunOutput",
            "flyway.reportEnabled",
            "flyway.reportFilename",
            "flyway.undoSqlMigrationPrefix",
            "flyway.workingDirectory",
            "flyway.configFiles",
            "flyway.configFileEncoding",
            "flyway.environment",
            "flyway.edition",
            "flyway.licenseKey",
            "flyway.email",
            "flyway.token",
            "flyway.jarDirs",
            "flyway.color",
            "flyway.outputType",
            "flyway.powershellExecutable",
            Extensions.TRANSACTIONAL_LOCK,
            Extensions.BASELINE_PREFIX);

    private final Map<String, String> settings;
    private final @Nullable String baselinePrefix;
    private final Programs programs;
    private final ClassLoader loader;
    private final List<Callback> javaCallbacks;

    /**
     * @throws ConfigurationException where Flyway does not take the settings
     */
    FlywaySetup(MigrationFolder folder, Dialect dialect, String version) {
        this.settings = accepted(folder.settings(), dialect.syntax());
        this.baselinePrefix = folder.settings().get(Extensions.BASELINE_PREFIX);
        var users = Programs.loader();
        this.programs = new Programs(folder, users);
        this.loader = new WithoutCallbacks(users);
        try {
            this.javaCallbacks =
                    List.of(plain(users, settings).load().getConfiguration().getCallbacks());
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "Flyway %s does not take its settings: %s; correct them, or say `palindrome` for the runner"
                            .formatted(version, e.getMessage()),
                    e);
        }
    }

    /** Return a new configuration that lacks only the database and the migrations. */
    FluentConfiguration configuration(Lineup lineup) {
        var others = new HashMap<>(settings);
        others.remove(CALLBACKS); // Flyway would add them to those that are given as objects
        var configuration = plain(loader, others);
        if (!javaCallbacks.isEmpty()) {
            configuration.callbacks(javaCallbacks.stream()
                    .map(callback -> TimelyCallback.of(callback, lineup))
                    .toArray(Callback[]::new));
        }
        return configuration;
    }

    Programs programs() {
        return programs;
    }

    private FluentConfiguration plain(ClassLoader classes, Map<String, String> given) {
        var configuration = Flyway.configure(classes).configuration(given).locations(new String[0]);
        if (baselinePrefix != null) {
            Extensions.setBaselinePrefix(configuration, baselinePrefix);
        }
        Extensions.lockPerSession(configuration);
        return configuration;
    }

    private static Map<String, String> accepted(Map<String, String> given, SqlSyntax syntax) {
        var accepted = new HashMap<String, String>();
        given.forEach((name, value) -> {
            boolean isOfAnotherDatabase = syntax != SqlSyntax.POSTGRESQL
                    && (name.equals("flyway.defaultSchema") || name.equals("flyway.schemas"));
            if (!LEFT_OUT.contains(name) && !isOfAnotherDatabase && !name.startsWith("flyway.jdbcProperties.")) {
                accepted.put(name, value);
            }
        });
        return accepted;
    }
}
