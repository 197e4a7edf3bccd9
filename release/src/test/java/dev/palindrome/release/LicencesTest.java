package dev.palindrome.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What palindrome.jar gives away of others: listed, with the licence of each, and said in the documentation. */
class LicencesTest {

    private static final Map<String, byte[]> PROGRAM =
            Bundle.filesOf(Bundle.module("harness").resolve("target/palindrome.jar"));

    @Test
    void ofTheProgramAreListedWithIt() {
        assertThat(libraries()).extracting(Library::name).contains("gson", "postgresql", "mysql-connector-j");
        assertThat(libraries())
                .allSatisfy(library ->
                        assertThat(library.licences()).as(library.name()).isNotEmpty());
    }

    @Test
    void comeWithTheirTexts() {
        assertThat(PROGRAM).containsKey("META-INF/LICENSE");
        Set<String> texts = PROGRAM.keySet();
        assertThat(libraries().filter(library -> !library.licences().contains("Apache-2.0")))
                .isNotEmpty()
                .allSatisfy(library -> assertThat(texts)
                        .as("add the licence of %s to harness/src/main/licences", library.name())
                        .anyMatch(library::isCoveredBy));
    }

    @Test
    void thatAreNotApacheAreNamedInTheDocumentation() throws IOException {
        String page = Files.readString(Bundle.module("docs/licences.md"));
        assertThat(libraries().filter(library -> !library.licences().contains("Apache-2.0")))
                .allSatisfy(library -> assertThat(page).as("docs/licences.md").contains("`" + library.name() + "`"));
    }

    @Test
    void ofWhatTheLibraryHandsOnAreListedWithTheLibrary() {
        String list =
                new String(Bundle.ofThisBuild().file("palindrome-harness", "-cyclonedx.json"), StandardCharsets.UTF_8);
        assertThat(libraries(list)).extracting(Library::name).contains("gson", "HikariCP", "datafaker");
        JsonObject self = JsonParser.parseString(list)
                .getAsJsonObject()
                .getAsJsonObject("metadata")
                .getAsJsonObject("component");
        assertThat(self.get("name").getAsString()).isEqualTo("palindrome-harness");
        assertThat(self.get("version").getAsString())
                .isEqualTo(Bundle.ofThisBuild().version());
    }

    private static Stream<Library> libraries() {
        return libraries(new String(PROGRAM.get("META-INF/sbom/palindrome.cdx.json"), StandardCharsets.UTF_8));
    }

    private static Stream<Library> libraries(String list) {
        var components = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("components");
        return StreamSupport.stream(components.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(Library::of);
    }

    private record Library(String name, List<String> licences) {

        static Library of(JsonObject component) {
            var licences = component.getAsJsonArray("licenses");
            return new Library(
                    component.get("name").getAsString(),
                    StreamSupport.stream(licences.spliterator(), false)
                            .map(each -> idOrName(each.getAsJsonObject()))
                            .toList());
        }

        private static String idOrName(JsonObject choice) {
            if (choice.has("expression")) {
                return choice.get("expression").getAsString();
            }
            JsonObject licence = choice.getAsJsonObject("license");
            return licence.get(licence.has("id") ? "id" : "name").getAsString();
        }

        /** A folder may stand for several: {@code testcontainers} for {@code testcontainers-mysql}, too. */
        boolean isCoveredBy(String path) {
            if (!path.startsWith("META-INF/licences/")) {
                return false;
            }
            String folder = path.split("/")[2];
            return name.equals(folder) || name.startsWith(folder + "-");
        }
    }
}
