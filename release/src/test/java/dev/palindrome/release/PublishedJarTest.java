package dev.palindrome.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedJarTest {

    private static final Bundle BUNDLE = Bundle.ofThisBuild();
    private static final Pattern TOP_LEVEL = Pattern.compile("(dev/palindrome/[^$]*)\\.class");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"palindrome-harness,dev.palindrome.harness", "palindrome-junit,dev.palindrome.junit"})
    void isAModuleOfItsNameWithNothingOfOthers(String artifact, String module) throws IOException {
        assertThat(unpacked(artifact, ".jar").keySet())
                .allMatch(file -> file.startsWith("dev/palindrome/") || file.startsWith("META-INF/"))
                .contains("META-INF/LICENSE");
        ModuleReference reference = modules(artifact).findAll().iterator().next();
        assertThat(reference.descriptor().name()).isEqualTo(module);
        assertThat(reference.descriptor().isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"palindrome-harness,Palindrome Harness", "palindrome-junit,Palindrome JUnit"})
    void namesItselfAndItsVersion(String artifact, String title) throws IOException {
        try (var jar = new JarInputStream(new ByteArrayInputStream(BUNDLE.file(artifact, ".jar")))) {
            var attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Implementation-Title")).isEqualTo(title);
            assertThat(attributes.getValue("Implementation-Version")).isEqualTo(BUNDLE.version());
        }
    }

    @Test
    void sharesNoPackageWithTheOther() throws IOException {
        var harness =
                modules("palindrome-harness").find("dev.palindrome.harness").orElseThrow();
        var junit = modules("palindrome-junit").find("dev.palindrome.junit").orElseThrow();
        assertThat(junit.descriptor().packages())
                .doesNotContainAnyElementsOf(harness.descriptor().packages());
    }

    @ParameterizedTest
    @CsvSource({"palindrome-harness", "palindrome-junit"})
    void comesWithTheSourceOfEachClass(String artifact) throws IOException {
        var sources = unpacked(artifact, "-sources.jar").keySet();
        assertThat(unpacked(artifact, ".jar").keySet().stream()
                        .map(TOP_LEVEL::matcher)
                        .filter(matcher ->
                                matcher.matches() && !matcher.group(1).contains("/templates/"))
                        .map(matcher -> matcher.group(1) + ".java"))
                .isNotEmpty()
                .isSubsetOf(sources);
    }

    @ParameterizedTest
    @CsvSource({
        "palindrome-harness,dev/palindrome/Palindrome.html",
        "palindrome-junit,dev/palindrome/junit/MigrationTest.html"
    })
    void comesWithItsDocumentation(String artifact, String page) throws IOException {
        assertThat(unpacked(artifact, "-javadoc.jar").keySet()).contains("index.html", page);
    }

    @ParameterizedTest
    @CsvSource({"palindrome-harness", "palindrome-junit"})
    void hasEveryClassThatItsServicesName(String artifact) throws IOException {
        Map<String, byte[]> files = unpacked(artifact, ".jar");
        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("META-INF/services/"))
                        .flatMap(file -> new String(file.getValue(), StandardCharsets.UTF_8).lines())
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.replace('.', '/') + ".class"))
                .isNotEmpty()
                .isSubsetOf(files.keySet());
    }

    private ModuleFinder modules(String artifact) throws IOException {
        return ModuleFinder.of(copy(artifact, ".jar"));
    }

    private Map<String, byte[]> unpacked(String artifact, String ending) throws IOException {
        return Bundle.filesOf(copy(artifact, ending));
    }

    private Path copy(String artifact, String ending) throws IOException {
        return Files.write(folder.resolve(artifact + ending), BUNDLE.file(artifact, ending));
    }
}
