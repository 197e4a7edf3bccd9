package dev.palindrome.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Which interfaces an annotated class may implement. */
final class Combination {

    private Combination() {}

    /**
     * Refuse a class that would not be verified, or in another way than it looks.
     *
     * @throws ExtensionConfigurationException with what to change
     */
    static void refuseWrong(Class<?> testClass) {
        boolean each = EachMigration.class.isAssignableFrom(testClass);
        boolean factory = MigrationFactory.class.isAssignableFrom(testClass);
        if (!JUnitVersion.isSupported()) {
            throw refusal(
                    testClass,
                    "this is JUnit %s, which is too old; use 5.12 or newer with MigrationFactory, 5.13 or newer with MigrationChecks"
                            .formatted(JUnitVersion.current()));
        }
        if (each && factory) {
            throw refusal(
                    testClass,
                    "the class implements %s and MigrationFactory, so its migrations would be verified twice; remove one of them (MigrationFactory is for JUnit 5.12)"
                            .formatted(name(testClass)));
        }
        if (!each && !factory) {
            throw refusal(
                    testClass,
                    "the class implements none of our interfaces, so its migrations would not be verified; add `implements %s`"
                            .formatted(advised()));
        }
        JUnitVersion.otherEngine().ifPresent(engine -> {
            throw refusal(
                    testClass,
                    "junit-jupiter-api is %s, but junit-jupiter-engine is %s; import org.junit:junit-bom, so that all of JUnit has one version"
                            .formatted(JUnitVersion.current(), engine));
        });
        if (each) {
            Surefire.version().ifPresent(surefire -> refuseMerging(testClass, JUnitVersion.current(), surefire));
        }
    }

    private static void refuseMerging(Class<?> testClass, String junit, String surefire) {
        if (Surefire.mergesLeaves(junit, surefire)) {
            throw refusal(
                    testClass,
                    "Surefire %s and JUnit %s give the leaves of all migrations the same names, so a failure may pass as flaky; use Surefire 3.6.1 (with Spring Boot: <maven-surefire-plugin.version>3.6.1</maven-surefire-plugin.version>), or implement MigrationFactory instead"
                            .formatted(surefire, junit));
        }
    }

    /** Return the interface that suits the JUnit that runs. */
    static String advised() {
        return JUnitVersion.hasClassTemplates() ? "MigrationChecks" : "MigrationFactory";
    }

    /** Return the name of the interface by which the migrations of a class run. */
    static String name(Class<?> testClass) {
        return Stream.of(MigrationChecks.class, EachMigration.class, MigrationFactory.class)
                .filter(type -> type.isAssignableFrom(testClass))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse("none of our interfaces");
    }

    private static ExtensionConfigurationException refusal(Class<?> testClass, String reason) {
        return new ExtensionConfigurationException("@MigrationTest on %s: %s".formatted(testClass.getName(), reason));
    }
}
