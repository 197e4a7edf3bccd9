package dev.palindrome.junit;

import dev.palindrome.migration.settings.FlatSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the annotations of Spring on a test class say. */
final class SpringAnnotations {

    private static final String TEST = "org.springframework.test.context.";
    private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTest";
    private static final String IMPORTED = "org.springframework.boot.testcontainers.context.ImportTestcontainers";

    private SpringAnnotations() {}

    /** Return the profiles that are active in its tests. */
    static List<String> profiles(Class<?> testClass) {
        return ForeignAnnotation.of(testClass, TEST + "ActiveProfiles").stream()
                .flatMap(found -> Stream.concat(found.texts("value").stream(), found.texts("profiles").stream()))
                .toList();
    }

    /** Return the properties that are set in its tests. */
    static Map<String, String> properties(Class<?> testClass) {
        Map<String, String> properties = new TreeMap<>();
        ForeignAnnotation.of(testClass, TEST + "TestPropertySource")
                .ifPresent(found -> properties.putAll(read(testClass, found.texts("properties"))));
        ForeignAnnotation.of(testClass, BOOT_TEST).ifPresent(found -> {
            properties.putAll(read(testClass, found.texts("value")));
            properties.putAll(read(testClass, found.texts("properties")));
        });
        return properties;
    }

    private static Map<String, String> read(Class<?> testClass, List<String> lines) {
        return FlatSettings.properties("an annotation of " + testClass.getName(), String.join("\n", lines));
    }

    /** Return the classes whose containers it imports. */
    static List<Class<?>> importedContainers(Class<?> testClass) {
        return ForeignAnnotation.of(testClass, IMPORTED).stream()
                .flatMap(found -> found.types("value").stream())
                .toList();
    }
}
