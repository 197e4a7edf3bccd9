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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What one annotated class asks for: its annotation's attributes first, then the {@link Lookup}, then the defaults. */
final class Settings {

    private final Class<?> testClass;
    private final MigrationTest annotation;
    private final Lookup lookup;

    private Settings(Class<?> testClass, MigrationTest annotation, Lookup lookup) {
        this.testClass = testClass;
        this.annotation = annotation;
        this.lookup = lookup;
    }

    static Settings of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        MigrationTest annotation = AnnotationSupport.findAnnotation(testClass, MigrationTest.class)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "%s implements %s, but is not annotated with @MigrationTest, which says what is to be verified; add it"
                                .formatted(testClass.getName(), Combination.name(testClass))));
        return new Settings(testClass, annotation, new Lookup(context));
    }

    boolean disabledWithoutDatabase() {
        return annotation.disabledWithoutDatabase()
                || lookup.text("disabledWithoutDatabase")
                        .map(Boolean::parseBoolean)
                        .orElse(false);
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
        String folder = given("folder", annotation.folder(), "");
        if (folder.isEmpty()) {
            throw new ConfigurationException(
                    "`folder` is missing; name the migration folder, for example folder = \"db/migration\"");
        }
        var builder = Options.of(FolderLookup.find(folder, testClass.getClassLoader()))
                .shownFolder(folder)
                .engines(engines())
                .rows((int) number("rows", annotation.rows(), Options.DEFAULT_ROWS))
                .seed(number("seed", annotation.seed(), Options.DEFAULT_SEED));
        builder.reading(reading());
        builder.runner(Runner.parse(given("runner", annotation.runner(), Runner.AUTO.label())));
        String since = given("since", annotation.since(), "");
        builder.since(since.isEmpty() ? null : since);
        long seconds = number("timeout", annotation.timeout(), 0);
        if (seconds > 0) {
            builder.timeout(Duration.ofSeconds(seconds));
        }
        leftOut().forEach(builder::without);
        String baseline = given("baseline", annotation.baseline(), "");
        if (!baseline.isEmpty()) {
            Path file = FolderLookup.file("baseline", baseline, testClass.getClassLoader());
            builder.tolerance(new Tolerance(file, Tolerance.Use.HOLD));
        }
        for (String file : list("before", annotation.before())) {
            builder.before(BeforeScript.read(FolderLookup.file("before", file, testClass.getClassLoader())));
        }
        BeforeHook.of(testClass).forEach(builder::before);
        expected().forEach(builder::expect);
        named("settings", annotation.settings(), "TimeZone=Asia/Tokyo").forEach(builder::set);
        return builder.build();
    }

    private Reading reading() {
        String format = given("format", annotation.format(), "");
        Map<String, String> variables = named("variables", annotation.variables(), "schema=shop");
        return new Reading(format.isEmpty() ? null : format, variables, list("groups", annotation.groups()));
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
        List<String> databases = list("database", annotation.database());
        return (databases.isEmpty() ? List.of("postgresql") : databases)
                .stream()
                        .map(database -> EngineRequest.parse(database, provider, pull))
                        .toList();
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
