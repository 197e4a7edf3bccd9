package dev.palindrome.junit;

import dev.palindrome.Options;
import dev.palindrome.check.Checks;
import dev.palindrome.check.Grade;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Reading;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.host.BeforeScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What one annotated class asks for: its annotation's attributes first, then the {@link Lookup}, then the defaults. */
final class Settings {

    private final Class<?> testClass;
    private final MigrationTest annotation;
    private final Lookup lookup;
    private final Application application;
    private final Optional<DeclaredServer> declared;

    private Settings(ExtensionContext context, MigrationTest annotation) {
        this.testClass = context.getRequiredTestClass();
        this.annotation = annotation;
        this.lookup = new Lookup(context);
        try {
            this.application = Application.of(testClass, list("profiles", annotation.profiles()));
            this.declared = DeclaredServer.of(context, holders(), databases());
        } catch (ConfigurationException e) {
            throw refuse(e);
        }
    }

    static Settings of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        MigrationTest annotation = AnnotationSupport.findAnnotation(testClass, MigrationTest.class)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "%s implements %s, but is not annotated with @MigrationTest, which says what is to be verified; add it"
                                .formatted(testClass.getName(), Combination.name(testClass))));
        return new Settings(context, annotation);
    }

    boolean disabledWithoutDatabase() {
        return annotation.disabledWithoutDatabase()
                || lookup.text("disabledWithoutDatabase")
                        .map(Boolean::parseBoolean)
                        .orElse(false);
    }

    /** Return the server that the user declares, where it is what a request asks for. */
    Optional<DeclaredServer> declared(EngineRequest request) {
        return declared.filter(server -> server.serves(request));
    }

    /** Return what JUnit is to be told: the class and its annotation in front of what is wrong. */
    ExtensionConfigurationException refuse(ConfigurationException cause) {
        return new ExtensionConfigurationException(
                "@MigrationTest on %s: %s".formatted(testClass.getName(), cause.getMessage()), cause);
    }

    /** Return the options, checked as far as they can be without a database. */
    Options options() {
        try {
            return build();
        } catch (ConfigurationException e) {
            throw refuse(e);
        }
    }

    private Options build() {
        List<EngineRequest> engines = engines();
        History history = history(engines.get(0).engine());
        var builder = Options.of(history.folder())
                .shownFolder(history.shown())
                .engines(engines)
                .rows((int) number("rows", annotation.rows(), Options.DEFAULT_ROWS))
                .seed(number("seed", annotation.seed(), Options.DEFAULT_SEED));
        builder.locales(list("locales", annotation.locales()))
                .profile(file("dataProfile", annotation.dataProfile()))
                .data(file("data", annotation.data()))
                .fixtures(file("fixtures", annotation.fixtures()))
                .minCoverage((int) number("minCoverage", annotation.minCoverage(), 0));
        builder.reading(reading(history));
        builder.runner(Runner.parse(given("runner", annotation.runner(), Runner.AUTO.label())));
        String since = given("since", annotation.since(), "");
        builder.since(since.isEmpty() ? null : since);
        long seconds = number("timeout", annotation.timeout(), 0);
        if (seconds > 0) {
            builder.timeout(Duration.ofSeconds(seconds));
        }
        leftOut().forEach(builder::without);
        Path baseline = file("baseline", annotation.baseline());
        if (baseline != null) {
            builder.tolerance(new Tolerance(baseline, Tolerance.Use.HOLD));
        }
        for (String file : list("before", annotation.before())) {
            builder.before(BeforeScript.read(FolderLookup.file("before", file, testClass.getClassLoader())));
        }
        BeforeHook.of(testClass).forEach(builder::before);
        SeedHook.of(testClass).forEach(builder::given);
        expected().forEach(builder::expect);
        named("settings", annotation.settings(), "TimeZone=Asia/Tokyo").forEach(builder::set);
        return builder.build();
    }

    private History history(String engine) {
        String folder = given("folder", annotation.folder(), "");
        String format = given("format", annotation.format(), "");
        if (folder.isEmpty()) {
            return application.history(format, engine).orElseGet(() -> FoundHistory.in(Path.of(""), format));
        }
        Path found = FolderLookup.find(folder, testClass.getClassLoader());
        return new History(found, folder, format.isEmpty() ? null : format, application.toldOf(found, engine));
    }

    private Reading reading(History history) {
        Map<String, String> variables = named("variables", annotation.variables(), "schema=shop");
        return new Reading(history.format(), variables, list("groups", annotation.groups())).telling(history.told());
    }

    private Map<String, String> named(String attribute, String[] values, String example) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String entry : list(attribute, values)) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "`%s` holds \"%s\", which is not of the form NAME=VALUE; for example \"%s\""
                                .formatted(attribute, entry, example));
            }
            named.put(entry.substring(0, equals).trim(), entry.substring(equals + 1));
        }
        return named;
    }

    private List<EngineRequest> engines() {
        var pull = Duration.ofSeconds(number("pull-timeout", MigrationTest.NOT_GIVEN, 60));
        String provider = given("provider", annotation.provider(), EngineRequest.AUTO);
        List<String> databases = databases();
        return (databases.isEmpty() ? List.of(ownDatabase()) : databases)
                .stream()
                        .map(database -> EngineRequest.parse(database, provider, pull))
                        .toList();
    }

    private List<Class<?>> holders() {
        if (annotation.containers().length > 0) {
            return List.of(annotation.containers());
        }
        return lookup.list("containers").stream().<Class<?>>map(this::holder).toList();
    }

    private Class<?> holder(String name) {
        return ReflectionSupport.tryToLoadClass(name, testClass.getClassLoader())
                .getOrThrow(e -> new ConfigurationException(
                        "`containers` names \"%s\", and no such class is on the class path; write its full name"
                                .formatted(name),
                        e));
    }

    private List<String> databases() {
        return list("database", annotation.database());
    }

    /** Who names no database means that of the container, or of the application. */
    private String ownDatabase() {
        return declared.map(server -> server.container().engine())
                .or(application::database)
                .orElse(Reading.DEFAULT_ENGINE);
    }

    private Stream<String> leftOut() {
        List<String> only = list("checks", annotation.checks());
        Checks.without(Set.copyOf(only)); // names that nobody knows are an error here, too
        Stream<String> notChosen = only.isEmpty()
                ? Stream.of()
                : Checks.all().stream().map(c -> c.id()).filter(id -> !only.contains(id));
        return Stream.concat(notChosen, list("without", annotation.without()).stream());
    }

    private Map<String, Grade> expected() {
        Map<String, Grade> expected = new LinkedHashMap<>();
        for (String entry : list("expect", annotation.expect())) {
            int equals = entry.lastIndexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "`expect` holds \"%s\", which is not of the form ID=GRADE; for example \"000007=irreversible\""
                                .formatted(entry));
            }
            expected.put(entry.substring(0, equals).trim(), Grade.parse(entry.substring(equals + 1)));
        }
        return expected;
    }

    private @Nullable Path file(String name, String attribute) {
        String given = given(name, attribute, "");
        return given.isEmpty() ? null : FolderLookup.file(name, given, testClass.getClassLoader());
    }

    private String given(String name, String attribute, String otherwise) {
        return attribute.isEmpty() ? lookup.text(name).orElse(otherwise) : attribute;
    }

    private long number(String name, long attribute, long otherwise) {
        return attribute == MigrationTest.NOT_GIVEN ? lookup.number(name).orElse(otherwise) : attribute;
    }

    private List<String> list(String name, String[] attribute) {
        return attribute.length > 0 ? List.of(attribute) : lookup.list(name);
    }
}
