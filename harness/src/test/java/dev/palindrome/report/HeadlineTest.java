package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void saysThatAllAreWell() {
        assertThat(Headline.of(new Run.Summary(12, 12, 0, 0, 0, 0))).isEqualTo("all 12 migrations are reversible");
        assertThat(Headline.of(new Run.Summary(1, 1, 0, 0, 0, 0))).isEqualTo("the one migration is reversible");
    }

    @Test
    void saysWhatIsNot() {
        assertThat(Headline.of(new Run.Summary(12, 11, 0, 0, 1, 0)))
                .isEqualTo("11 of 12 migrations are reversible; 1 is broken");
        assertThat(Headline.of(new Run.Summary(9, 1, 2, 1, 2, 3)))
                .isEqualTo("1 of 9 migrations is reversible; 2 are broken, 1 is irreversible, 2 are lossy and 3 are"
                        + " unproven");
    }

    @Test
    void saysThatNoneIs() {
        assertThat(Headline.of(new Run.Summary(2, 0, 0, 0, 0, 2)))
                .isEqualTo("none of 2 migrations is reversible; 2 are unproven");
        assertThat(Headline.of(new Run.Summary(0, 0, 0, 0, 0, 0))).isEqualTo("there was no migration to verify");
    }

    @Test
    void saysItOfOne() {
        assertThat(Headline.of(new Run.Summary(1, 0, 0, 0, 1, 0))).isEqualTo("the one migration is broken");
        assertThat(Headline.of(new Run.Summary(1, 0, 0, 0, 0, 1))).isEqualTo("the one migration is unproven");
    }

    @Test
    void saysWhatStandsBesideTheGrade() {
        assertThat(Headline.of(Sample.run("db", List.of(Sample.good(1, "a"), Sample.unkind(2), Sample.broken()))))
                .isEqualTo(
                        "2 of 3 migrations are reversible; 1 is broken; 1 of the reversible ones fails a check beside"
                                + " the grade");
        assertThat(Headline.of(Sample.run("db", List.of(Sample.good(1, "a"), Sample.untried(2)))))
                .isEqualTo("all 2 migrations are reversible; of 1 of them a check beside the grade cannot tell");
        assertThat(Headline.of(Sample.run("db", List.of(Sample.unkind(1)))))
                .isEqualTo("the one migration is reversible; but it fails a check beside the grade");
        assertThat(Headline.of(Sample.run("db", List.of(Sample.untried(1)))))
                .isEqualTo("the one migration is reversible; but a check beside the grade cannot tell");
    }

    @Test
    void addsUpAllRuns() {
        assertThat(Headline.of(Sample.shopTwice())).startsWith("3 of 8 migrations are reversible; 2 are broken");
    }
}
