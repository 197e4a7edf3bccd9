package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a Spring Boot application says about its migrations, put together as Boot does it: {@code application.properties}, {@code .yml}
 * and {@code .yaml}, the same below {@code config/}, those of the active profiles, then the environment, then system properties. The
 * spellings of a name are one ({@code out-of-order}, {@code outOfOrder}, {@code SPRING_FLYWAY_OUT_OF_ORDER}), and placeholders are
 * replaced when a value is asked for.
 *
 * <p>Where a database is and who may enter it is never told. Not followed are {@code spring.config.import}, other locations and
 * names of files, and what only the running application knows.
 *
 * <p>Immutable, so safe for use by several threads.
 */
public final class SpringSettings {
    private static final String FLYWAY = "spring.flyway.";
    private static final String LIQUIBASE = "spring.liquibase.";

    /** Testcontainers' own URLs name a version. */
    private static final Pattern PRODUCT = Pattern.compile(
            "jdbc:(?:tc:(?=.*//))?(?<product>postgresql|mysql|mariadb|sqlite)(?::(?<version>[0-9][\\w.-]*):)?");

    private final Map<String, String> values;
    private final SpringPlaceholders placeholders;

    private SpringSettings(SpringFiles files, Outside outside) {
        this.values = new SpringReading(files, outside).values();
        this.placeholders = new SpringPlaceholders(values, outside);
    }

    /**
     * Read the settings of the application that a folder of migrations belongs to: the nearest files above it.
     *
     * @throws ConfigurationException where one of them is broken
     */
    public static SpringSettings above(SourceFolder folder) {
        return of(SpringFiles.above(folder), Outside.ofProcess(Map.of()));
    }

    /**
     * Read the settings of the application whose files lie in a directory, {@code src/main/resources} as a rule.
     *
     * @throws ConfigurationException where one of them is broken
     */
    public static SpringSettings in(Path directory) {
        return of(SpringFiles.in(directory), Outside.ofProcess(Map.of()));
    }

    /**
     * Read the settings of the application on a class path, and in the working directory.
     *
     * @param more properties that count more than all others, such as {@code spring.profiles.active}
     * @throws ConfigurationException where a file is broken
     */
    public static SpringSettings onClassPath(ClassLoader loader, Map<String, String> more) {
        return of(SpringFiles.onClassPath(loader), Outside.ofProcess(more));
    }

    static SpringSettings of(SpringFiles files, Outside outside) {
        return new SpringSettings(files, outside);
    }

    /**
     * Return a value by any spelling of its name, which is there or not.
     *
     * @throws ConfigurationException where it refers to what nobody gives
     */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(RelaxedName.of(name))).map(value -> placeholders.replaceIn(name, value));
    }

    /** Return whether anything is said about Flyway, and not that it is off. */
    public boolean speaksOfFlyway() {
        return speaksOf(FLYWAY);
    }

    /** Return whether anything is said about Liquibase, and not that it is off. */
    public boolean speaksOfLiquibase() {
        return speaksOf(LIQUIBASE);
    }

    /**
     * Return what is said about Flyway by Flyway's own names: {@code flyway.outOfOrder}. Lists stand between commas; <code>{vendor}</code>
     * in a location is left as it is.
     *
     * @throws ConfigurationException where a value refers to what nobody gives
     */
    public Map<String, String> flyway() {
        return told(FLYWAY, "flyway.", SpringNames::flyway);
    }

    /**
     * Return what is said about Liquibase by Liquibase's own names: {@code liquibase.labelFilter}.
     *
     * @throws ConfigurationException where a value refers to what nobody gives
     */
    public Map<String, String> liquibase() {
        return told(LIQUIBASE, "liquibase.", SpringNames::liquibase);
    }

    /**
     * Return the product of the application's database, {@code mysql}, or {@code mysql:8.4} where its URL says the version too. Nothing
     * where no URL says it.
     */
    public Optional<String> database() {
        try {
            return value("spring.datasource.url").flatMap(SpringSettings::product);
        } catch (ConfigurationException e) {
            return Optional.empty(); // the password, say, is only known where the application runs
        }
    }

    private static Optional<String> product(String url) {
        var known = PRODUCT.matcher(url.strip());
        if (!known.lookingAt()) {
            return Optional.empty();
        }
        var version = known.group("version");
        return Optional.of(known.group("product") + (version == null ? "" : ":" + version));
    }

    private boolean speaksOf(String prefix) {
        var enabled = value(prefix + "enabled");
        return enabled.isPresent()
                ? !"false".equalsIgnoreCase(enabled.get().strip())
                : values.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private Map<String, String> told(String prefix, String own, Function<String, Optional<String>> naming) {
        var told = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                naming.apply(name.substring(prefix.length()))
                        .ifPresent(known -> told.put(own + known, placeholders.replaceIn(name, value)));
            }
        });
        return told;
    }
}
