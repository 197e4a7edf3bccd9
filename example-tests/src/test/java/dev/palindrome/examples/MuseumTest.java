package dev.palindrome.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Check;
import dev.palindrome.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MuseumTest extends MuseumOn {

    MuseumTest() {
        super("postgresql", "embedded");
    }

    @Test
    void eachCheckHasARoomWithThreeExhibitsAtLeast() {
        Map<String, Long> exhibits =
                Exhibit.all().stream().collect(Collectors.groupingBy(Exhibit::check, Collectors.counting()));

        assertThat(exhibits.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.all().stream().map(Check::id).toList());
        assertThat(exhibits.values()).allMatch(number -> number >= 3);
    }

    @Test
    void everyExhibitIsNamedOnThePageOfItsCheck() {
        assertThat(Exhibit.all())
                .allSatisfy(exhibit -> assertThat(Checks.explain(exhibit.check()))
                        .contains("* `%s/%s`"
                                .formatted(exhibit.check(), exhibit.folder().getFileName())));
    }

    @Test
    void theCatalogueListsEveryExhibit() throws IOException {
        String catalogue = Files.readString(Exhibit.MUSEUM.resolve("README.md"));

        assertThat(Exhibit.all()).allSatisfy(exhibit -> assertThat(catalogue).contains(exhibit.catalogueLine()));
    }
}
