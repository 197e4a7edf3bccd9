package dev.palindrome.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {

    @Test
    void standInTheOrderOfReports() {
        assertThat(Checks.all())
                .extracting(Check::id)
                .containsExactly(
                        "up-applies",
                        "down-exists",
                        "down-applies",
                        "schema-restored",
                        "rows-preserved",
                        "data-restored",
                        "up-reapplies",
                        "reapply-equal",
                        "constraints-valid",
                        "no-orphans",
                        "bookkeeping-restored",
                        "seed-coverage",
                        "census",
                        "rollback-after-writes");
    }

    @Test
    void sayWhatHoldsInOneLineWithoutAFullStop() {
        assertThat(Checks.all()).allSatisfy(check -> {
            assertThat(check.sentence()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(check.complaint()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    @Test
    void canBeLeftOutByName() {
        assertThat(Checks.without(List.of("census", "no-orphans")))
                .extracting(Check::id)
                .hasSize(12)
                .doesNotContain("census", "no-orphans");
    }

    @Test
    void guessWhatAnUnknownNameMeant() {
        assertThatThrownBy(() -> Checks.without(List.of("shema-restored")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("there is no check \"shema-restored\"; did you mean \"schema-restored\"?")
                .hasMessageContaining("Available: up-applies, down-exists");
    }

    @Test
    void guessNothingWhereNothingIsNear() {
        assertThatThrownBy(() -> Checks.named("everything"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("there is no check \"everything\". Available: ");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void haveAPageThatExplainsThem(String id) {
        String sentence = Checks.named(id).sentence();
        String capitalised = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);

        assertThat(Checks.explain(id))
                .startsWith("# " + id + "\n")
                .contains("*" + capitalised + ".*")
                .contains(
                        "## What it asserts",
                        "## Why it matters",
                        "## Bad example",
                        "## Good example",
                        "## How it is measured on PostgreSQL",
                        "## When it cannot tell",
                        "## Limits",
                        "* `" + id + "/");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void standInTheIndexOfThePages(String id) throws IOException {
        Check check = Checks.named(id);

        assertThat(Files.readString(Path.of("../docs/checks/README.md")))
                .contains("| [`%s`](%s.md) | %s | %s |"
                        .formatted(id, id, check.sentence(), check.whenFailed().word()));
    }

    static List<String> ids() {
        return Checks.all().stream().map(Check::id).toList();
    }
}
