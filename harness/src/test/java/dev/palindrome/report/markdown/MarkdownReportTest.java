package dev.palindrome.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Report;
import dev.palindrome.report.Sample;
import dev.palindrome.report.Written;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})\\w*\\n.*?^\\1$");
    private static final Pattern OWN_MARKUP =
            Pattern.compile("</?(details|summary|code|sub)>|<!-- -->|&(lt|gt|amp|quot|#\\d+);");
    private static final List<String> PAGE =
            Written.as("markdown", Sample.shop()).lines().toList();

    @Test
    void beginsWithTheVerdict() {
        assertThat(PAGE.get(0)).startsWith("## ❌ Palindrome: 2 of 7 migrations are reversible; 2 are broken");
        assertThat(Written.as("markdown", Sample.good(2)))
                .startsWith("## ✅ Palindrome: all 2 migrations are reversible\n");
    }

    @Test
    void isNotGreenWhereACheckBesideTheGradeFails() {
        assertThat(Written.as("markdown", Report.of("0.1.0", List.of(Sample.run("db", List.of(Sample.unkind(1)))))))
                .startsWith("## ❌ Palindrome: the one migration is reversible; but it fails");
    }

    @Test
    void listsWhatIsNotReversibleAndFoldsTheRest() {
        assertThat(PAGE)
                .contains(
                        "| <code>000003_add_email</code> | ❌ broken | 7 ms | 5 ms | 6 ms | 84 % | down leaves another schema |",
                        "<details><summary>✅ 2 reversible migrations</summary>",
                        "* <code>000001_create_customers</code>")
                .noneMatch(line -> line.startsWith("| <code>000001"));
    }

    @Test
    void tellsTheFindingsInFencesAndHowToReproduceThem() {
        assertThat(PAGE)
                .containsSubsequence(
                        "<details><summary>❌ <code>000003_add_email</code> is broken: down leaves another schema</summary>",
                        "❌ **schema-restored**: index customers_email_idx is left behind",
                        "```text",
                        "file   : 000003_add_email.down.sql:1",
                        "```",
                        "```diff",
                        "-  and i.cancelled_at is null",
                        "```sh");
        assertThat(PAGE).anyMatch(line -> line.startsWith("palindrome verify ") && line.endsWith(" --only 000003"));
    }

    @Test
    void fitsIntoACommentAndSaysWhatIsMissing() {
        List<MigrationEntry> many = Collections.nCopies(300, Sample.broken());
        String page = Written.as("markdown", Report.of("0.1.0", List.of(Sample.run("db", many))));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
        assertThat(page).contains("and 150 more migrations", "**Cut here:**");
        assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>", -1));
    }

    @Test
    void fitsIntoACommentWhateverTheTextsHold() {
        String page = Written.as("markdown", Sample.everywhere("`<@é\u202e".repeat(5_000)));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
        assertThat(page).contains("more characters");
    }

    @ParameterizedTest
    @MethodSource({
        "dev.palindrome.report.Payloads#forBrowsers",
        "dev.palindrome.report.Payloads#forTerminals",
        "dev.palindrome.report.Payloads#forMarkdown"
    })
    void letsNothingOut(String payload) {
        String page = Written.as("markdown", Sample.everywhere(payload));
        String prose = FENCED.matcher(page).replaceAll("");

        assertThat(OWN_MARKUP.matcher(prose).replaceAll(" "))
                .as("no tag, no entity of anybody else's, no mention, no reference")
                .doesNotContain("<", ">", "@everyone")
                .doesNotContainPattern("(?<!\\\\)`")
                .doesNotContainPattern("https?://");
        assertThat(prose)
                .doesNotContainPattern("!\\[")
                .doesNotContainPattern("(?<!&)#1")
                .doesNotContain("@everyone", "www.", "GH-1");
        assertThat(prose.lines().filter(line -> line.startsWith("|")).map(row -> row.split("(?<!\\\\)\\|", -1).length))
                .as("three columns of differences, seven of migrations")
                .containsOnly(5, 9);
    }
}
