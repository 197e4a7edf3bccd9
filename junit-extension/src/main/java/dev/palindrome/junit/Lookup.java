package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds what an annotation leaves open: as JUnit configuration parameter {@code palindrome.<name>} (which includes system
 * properties and {@code junit-platform.properties}), as system property, as environment variable {@code PALINDROME_<NAME>}.
 */
final class Lookup {

    private static final String PREFIX = "palindrome.";

    private final ExtensionContext context;

    Lookup(ExtensionContext context) {
        this.context = context;
    }

    Optional<String> text(String name) {
        return context.getConfigurationParameter(PREFIX + name)
                .or(() -> Optional.ofNullable(System.getProperty(PREFIX + name)))
                .or(() -> Optional.ofNullable(System.getenv(variable(name))))
                .map(String::trim)
                .filter(value -> !value.isEmpty());
    }

    Optional<Long> number(String name) {
        return text(name).map(value -> {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException e) {
                throw new ConfigurationException(
                        "%s%s is \"%s\", which is not a whole number".formatted(PREFIX, name, value), e);
            }
        });
    }

    List<String> list(String name) {
        return text(name)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** {@code disabledWithoutDatabase} becomes {@code PALINDROME_DISABLED_WITHOUT_DATABASE}. */
    static String variable(String name) {
        return "PALINDROME_"
                + name.replaceAll("([a-z])([A-Z])", "$1_$2")
                        .replaceAll("[-.]", "_")
                        .toUpperCase(Locale.ROOT);
    }
}
