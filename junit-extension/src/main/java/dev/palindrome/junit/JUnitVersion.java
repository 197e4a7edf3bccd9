package dev.palindrome.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * What differs between the versions of JUnit. Whoever needs one of these things asks here, so that no other class names a type that
 * an older version does not have; those that make class templates are the exception, and are loaded from here alone.
 */
final class JUnitVersion {

    private static final ClassLoader LOADER = ExtensionContext.class.getClassLoader();

    private JUnitVersion() {}

    /** Return the version of the JUnit that runs, as far as its jar says it. */
    static String current() {
        return known().orElse("of an unknown version");
    }

    private static Optional<String> known() {
        return Optional.ofNullable(ExtensionContext.class.getPackage().getImplementationVersion());
    }

    /** Return whether files can be attached, which came with 5.12. */
    static boolean isSupported() {
        return hasMediaTypeOf514() || has("org.junit.jupiter.api.extension.MediaType");
    }

    /** Return the version of Jupiter's engine where it is of another line than its API. */
    static Optional<String> otherEngine() {
        try {
            Class<?> engine = Class.forName("org.junit.jupiter.engine.JupiterTestEngine", false, LOADER);
            return Optional.ofNullable(engine.getPackage().getImplementationVersion())
                    .filter(version -> known().filter(api -> !line(api).equals(line(version)))
                            .isPresent());
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // a launcher may hide it
        }
    }

    private static String line(String version) {
        return version.replaceAll("^(\\d+\\.\\d+)\\..*", "$1");
    }

    /** Return what runs a class once for each migration, or what refuses to where this JUnit has no class templates. */
    static Extension eachMigration() {
        return hasClassTemplates() ? new MigrationInvocations() : new NoClassTemplates();
    }

    /**
     * Return the one value of its type that a test run shares: it is made at the first call, and closed when the launcher session
     * ends; before 5.13, which brought stores for those, when the engine's run ends.
     */
    static <T extends AutoCloseable> T shared(ExtensionContext context, Class<T> type, Supplier<T> make) {
        Namespace namespace = Namespace.create(type);
        return hasClassTemplates()
                ? context.getStore(StoreScope.LAUNCHER_SESSION, namespace)
                        .getOrComputeIfAbsent(type, key -> make.get(), type)
                : runWide(context, type, make);
    }

    /** Return the one value of its type of this run of the engine, which is closed when the run ends. */
    static <T extends AutoCloseable> T runWide(ExtensionContext context, Class<T> type, Supplier<T> make) {
        Store store = context.getRoot().getStore(Namespace.create(type));
        return hasClassTemplates()
                ? store.getOrComputeIfAbsent(type, key -> make.get(), type)
                : type.cast(store.getOrComputeIfAbsent(type, key -> new Closed(make.get()), Closed.class)
                        .value());
    }

    /** Attach a file. The type of its type moved with 5.14. */
    @SuppressWarnings("deprecation")
    static void publish(ExtensionContext context, String name, String type, ThrowingConsumer<Path> writer) {
        if (hasMediaTypeOf514()) {
            context.publishFile(name, org.junit.jupiter.api.MediaType.parse(type), writer);
        } else {
            context.publishFile(name, org.junit.jupiter.api.extension.MediaType.parse(type), writer);
        }
    }

    static boolean hasClassTemplates() {
        return has("org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider");
    }

    private static boolean hasMediaTypeOf514() {
        return has("org.junit.jupiter.api.MediaType");
    }

    private static boolean has(String type) {
        return LOADER.getResource(type.replace('.', '/') + ".class") != null;
    }

    /** Before 5.13 a store closes nothing else. */
    @SuppressWarnings("deprecation")
    private record Closed(AutoCloseable value) implements Store.CloseableResource {

        @Override
        public void close() throws Exception {
            value.close();
        }
    }

    private static final class NoClassTemplates implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            throw new ExtensionConfigurationException(
                    "%s implements %s, which needs class templates: they came with JUnit 5.13, and this is JUnit %s; implement MigrationFactory instead, or use a newer JUnit"
                            .formatted(
                                    context.getRequiredTestClass().getName(),
                                    Combination.name(context.getRequiredTestClass()),
                                    current()));
        }
    }
}
