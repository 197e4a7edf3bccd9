package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that documents the configuration lists each attribute of the annotation, and the variable that stands for it. */
class ConfigurationPageTest {

    @ParameterizedTest
    @MethodSource("attributes")
    void listsTheAttributeAndItsVariable(String attribute) throws IOException {
        assertThat(Files.readString(Path.of("../docs/configuration.md")))
                .contains("| `%s` | `%s` |".formatted(attribute, Lookup.variable(attribute)));
    }

    static List<String> attributes() {
        return List.of(MigrationTest.class.getDeclaredMethods()).stream()
                .map(Method::getName)
                .sorted()
                .toList();
    }
}
