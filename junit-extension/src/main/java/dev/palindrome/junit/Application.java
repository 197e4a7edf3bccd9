package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.settings.SpringSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The Spring Boot application on the class path of a test class: what it says about its migrations. */
final class Application {

    private static final String BOOT = "org.springframework.boot.SpringApplication";
    private static final String LOCATIONS = "spring.flyway.locations";
    private static final String CHANGE_LOG = "spring.liquibase.change-log";

    private final SpringSettings settings;
    private final ClassLoader loader;

    private Application(SpringSettings settings, ClassLoader loader) {
        this.settings = settings;
        this.loader = loader;
    }

    /**
     * Read the settings as the application has them in the tests of a class: with the profiles and properties of its annotations.
     *
     * @param profiles the profiles to be active; none where the application itself says so
     * @throws ConfigurationException where a file is broken
     */
    static Application of(Class<?> testClass, List<String> profiles) {
        Map<String, String> more = SpringAnnotations.properties(testClass);
        List<String> active = profiles.isEmpty() ? SpringAnnotations.profiles(testClass) : profiles;
        if (!active.isEmpty()) {
            more.put("spring.profiles.active", String.join(",", active));
        }
        ClassLoader loader = Objects.requireNonNullElse(testClass.getClassLoader(), ClassLoader.getSystemClassLoader());
        return new Application(SpringSettings.onClassPath(loader, more), loader);
    }

    /** Return the product of its database, as {@code database} wants it. */
    Optional<String> database() {
        return settings.database();
    }

    /**
     * Return its one history.
     *
     * @param format the format asked for, or empty
     * @param engine the name of the engine to run on, which <code>{vendor}</code> in a location stands for
     * @throws ConfigurationException where there are several, or what the application says cannot be followed
     */
    Optional<History> history(String format, String engine) {
        List<History> histories = new ArrayList<>();
        if (usesFlyway() && (format.isEmpty() || format.equals("flyway"))) {
            flyway(engine).ifPresent(histories::add);
        }
        if (usesLiquibase() && (format.isEmpty() || format.equals("liquibase"))) {
            liquibase().ifPresent(histories::add);
        }
        if (histories.size() > 1) {
            throw new ConfigurationException(
                    "the application has migrations of Flyway in %s and of Liquibase in %s; write a class for each, one with format = \"flyway\" and one with format = \"liquibase\""
                            .formatted(
                                    histories.get(0).shown(), histories.get(1).shown()));
        }
        return histories.stream().findFirst();
    }

    /** Return what the application tells the tool of a folder, where the folder is its own. */
    Map<String, String> toldOf(Path folder, String engine) {
        Map<String, String> told = new TreeMap<>();
        if (usesFlyway() && locations(engine).folders().contains(folder)) {
            told.putAll(settings.flyway());
        }
        if (usesLiquibase()
                && changelog().filter(file -> file.startsWith(folder)).isPresent()) {
            told.putAll(settings.liquibase());
        }
        return told;
    }

    private Optional<History> flyway(String engine) {
        FlywayLocations locations = locations(engine);
        Optional<Path> folder = locations.folder();
        if (folder.isEmpty()) {
            refuseMissing(LOCATIONS);
        }
        return folder.map(found -> new History(found, locations.shown(), "flyway", settings.flyway()));
    }

    private Optional<History> liquibase() {
        Optional<Path> changelog = changelog();
        if (changelog.isEmpty()) {
            refuseMissing(CHANGE_LOG);
        }
        return changelog.map(file -> new History(
                Objects.requireNonNull(file.getParent()),
                changeLog().replaceFirst("^classpath:/?", ""),
                "liquibase",
                told(file)));
    }

    /** Boot's default is told as well: a folder may hold more than one changelog. */
    private Map<String, String> told(Path changelog) {
        Map<String, String> told = new TreeMap<>(settings.liquibase());
        told.putIfAbsent("liquibase.changelogFile", changeLog());
        return told;
    }

    private FlywayLocations locations(String engine) {
        String written = settings.value(LOCATIONS).orElse("classpath:db/migration");
        return new FlywayLocations(written.replace("{vendor}", engine), loader);
    }

    private String changeLog() {
        return settings.value(CHANGE_LOG).orElse("classpath:/db/changelog/db.changelog-master.yaml");
    }

    private Optional<Path> changelog() {
        String file = changeLog();
        return file.startsWith("file:")
                ? Optional.of(Path.of(file.substring("file:".length()))).filter(Files::isRegularFile)
                : FolderLookup.onClassPath(
                                file.replaceFirst("^classpath\\*?:", "").replaceFirst("^/+", ""), loader)
                        .stream()
                        .findFirst();
    }

    private void refuseMissing(String name) {
        settings.value(name).ifPresent(written -> {
            throw new ConfigurationException(
                    "%s is \"%s\", which is neither on the class path nor below %s; correct it, or name the folder by `folder`"
                            .formatted(name, written, Path.of("").toAbsolutePath()));
        });
    }

    private boolean usesFlyway() {
        return settings.speaksOfFlyway() || uses("spring.flyway.enabled", "org.flywaydb.core.Flyway");
    }

    private boolean usesLiquibase() {
        return settings.speaksOfLiquibase() || uses("spring.liquibase.enabled", "liquibase.Liquibase");
    }

    /** Without a word about it Boot uses what is on the class path. */
    private boolean uses(String switched, String library) {
        boolean off = settings.value(switched).filter("false"::equalsIgnoreCase).isPresent();
        return !off && isThere(BOOT) && isThere(library);
    }

    private boolean isThere(String type) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }
}
