package dev.palindrome.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Keeps the extension of Testcontainers from stopping the container of a {@code @Container} field behind each migration: to JUnit each
 * invocation of a class template is a class that begins and ends. The extension starts a container, and stops it later, only where
 * its store does not hold the field's key; stores of nested contexts look into those around them. See ADR 55.
 */
final class TestcontainersLives {

    private static final String EXTENSION = "org.testcontainers.junit.jupiter.TestcontainersExtension";

    private TestcontainersLives() {}

    static void keep(ExtensionContext context, DeclaredServer declared) {
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        declared.field()
                .ifPresent(field -> ReflectionSupport.tryToLoadClass(EXTENSION, loader)
                        .toOptional()
                        .ifPresent(extension -> {
                            Store store = context.getStore(Namespace.create(extension));
                            String key =
                                    "%s.%s".formatted(field.getDeclaringClass().getName(), field.getName());
                            store.getOrComputeIfAbsent(key, absent -> List.of());
                        }));
    }
}
