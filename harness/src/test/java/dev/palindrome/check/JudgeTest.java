package dev.palindrome.check;

import static dev.palindrome.check.EvidenceBuilder.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.coverage.Coverage;
import dev.palindrome.coverage.Kind;
import dev.palindrome.coverage.Standing;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.cycle.Step;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final DataDiff ROWS_GONE = new DataDiff(
            List.of(new DataDiff.TableDiff(new TableName("public", "users"), 9, 8, 1, 0, List.of(), List.of())),
            List.of(),
            List.of());
    private static final Coverage NO_ROWS =
            EvidenceBuilder.covering(EvidenceBuilder.entry(Kind.TABLES, Standing.MISSING, "t", null));

    private static Judgement judge(EvidenceBuilder cycle) {
        return Judge.judge(cycle.build(), Checks.all());
    }

    @Nested
    class WhenNothingIsWrong {
        @Test
        void theMigrationIsReversibleAndNeedsNoReason() {
            var judgement = judge(aCycle());

            assertThat(judgement.grade()).isEqualTo(Grade.REVERSIBLE);
            assertThat(judgement.because()).isEmpty();
            assertThat(judgement.outcomes()).hasSize(14);
        }

        @Test
        void theSchemaAloneIsEnoughWhereNobodyAskedForRows() {
            assertThat(judge(aCycle().schemaOnly().afterDown(null).afterSecondUp(null))
                            .grade())
                    .isEqualTo(Grade.REVERSIBLE);
        }
    }

    @Nested
    class WhenSomethingIsWrong {
        @Test
        void anUpThatFailsIsBroken() {
            var judgement = judge(aCycle().failed(Step.UP, "no"));

            assertThat(judgement.grade()).isEqualTo(Grade.BROKEN);
            assertThat(judgement.because()).isEqualTo("up fails");
        }

        @Test
        void anotherSchemaIsBroken() {
            var judgement = judge(aCycle().bookkeeping(Moment.AFTER_DOWN, "2"));

            assertThat(judgement.grade()).isEqualTo(Grade.BROKEN);
            assertThat(judgement.because()).isEqualTo("down breaks the tool's bookkeeping");
        }

        @Test
        void noDownIsIrreversible() {
            assertThat(judge(aCycle().withoutDown()).grade()).isEqualTo(Grade.IRREVERSIBLE);
        }

        @Test
        void aDeclaredOneIsIrreversibleThoughNoCheckFails() {
            var judgement = judge(aCycle().withoutDown().declaredIrreversible("hashed"));

            assertThat(judgement.grade()).isEqualTo(Grade.IRREVERSIBLE);
            assertThat(judgement.because()).isEqualTo("it declares that there is no way back: hashed");
            assertThat(judgement.outcomes()).noneMatch(o -> o.verdict() instanceof Verdict.Failed);
        }

        @Test
        void rowsThatAreGoneAreALoss() {
            assertThat(judge(aCycle().afterDown(ROWS_GONE)).grade()).isEqualTo(Grade.LOSSY);
        }

        @Test
        void theWorstWins() {
            var judgement = judge(aCycle().afterDown(ROWS_GONE)
                    .bookkeeping(Moment.AFTER_DOWN, "2")
                    .coverage(NO_ROWS));

            assertThat(judgement.grade()).isEqualTo(Grade.BROKEN);
        }
    }

    @Nested
    class WhenTheEvidenceIsNotThere {
        @Test
        void theMigrationIsUnproven() {
            var judgement = judge(aCycle().coverage(NO_ROWS));

            assertThat(judgement.grade()).isEqualTo(Grade.UNPROVEN);
            assertThat(judgement.because()).isEqualTo("public.t held no row");
        }

        @Test
        void aReasonOfItsOwnIsGivenBeforeOneThatFollows() {
            var judgement = judge(aCycle().lacksSurroundings(Step.DOWN, "role \"app\" does not exist"));

            assertThat(judgement.grade()).isEqualTo(Grade.UNPROVEN);
            assertThat(judgement.because()).contains("role \"app\"");
        }

        @Test
        void aMigrationThatWasNotReachedIsUnproven() {
            var judgement = judge(aCycle().skipped(Step.UP, "the run was interrupted"));

            assertThat(judgement.grade()).isEqualTo(Grade.UNPROVEN);
            assertThat(judgement.because()).isEqualTo("the up did not run: the run was interrupted");
        }

        @Test
        void noCheckAtAllProvesNothing() {
            assertThat(Judge.judge(aCycle().build(), List.of()).grade()).isEqualTo(Grade.UNPROVEN);
        }
    }

    @Nested
    class WhenACheckHasADefect {
        @Test
        void namesTheCheckAndTheMigration() {
            assertThatThrownBy(() -> Judge.judge(aCycle().build(), List.of(new Careless())))
                    .isInstanceOf(HarnessException.class)
                    .hasMessageContaining("check careless")
                    .hasMessageContaining("000002_change")
                    .hasCauseInstanceOf(IllegalStateException.class);
        }

        private static final class Careless implements Check {
            @Override
            public String id() {
                return "careless";
            }

            @Override
            public String sentence() {
                return "nothing";
            }

            @Override
            public Grade whenFailed() {
                return Grade.BROKEN;
            }

            @Override
            public Verdict examine(CycleEvidence evidence) {
                throw new IllegalStateException("oops");
            }
        }
    }
}
