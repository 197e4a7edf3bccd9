package dev.palindrome.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                        "census");
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
                .hasSize(11)
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
}
