package dev.palindrome.check.reversibility;

import static dev.palindrome.check.EvidenceBuilder.aCycle;
import static dev.palindrome.check.reversibility.Samples.USERS;
import static dev.palindrome.check.reversibility.Samples.content;
import static dev.palindrome.check.reversibility.Samples.fact;
import static dev.palindrome.check.reversibility.Samples.findings;
import static dev.palindrome.check.reversibility.Samples.inconclusive;
import static dev.palindrome.check.reversibility.Samples.notApplicable;
import static dev.palindrome.check.reversibility.Samples.notes;
import static dev.palindrome.check.reversibility.Samples.rows;
import static dev.palindrome.check.reversibility.Samples.sentences;
import static dev.palindrome.check.reversibility.Samples.shape;
import static dev.palindrome.check.reversibility.Samples.uncompared;
import static dev.palindrome.check.reversibility.Samples.values;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Step;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataChecksTest {

    @Nested
    class RowsPreservedCheck {
        private final RowsPreserved check = new RowsPreserved();

        @Test
        void passesWhereEachTableHasItsRows() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void countsAndShowsTheRowsThatAreGone() {
            var sample = new RowSample("id=7", null, "(7,Ada)", null);
            var evidence = aCycle().afterDown(rows(5_000, 4_997, 3, 0, sample)).build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("3 rows of public.users are gone after the down");
            assertThat(fact(finding, "before")).isEqualTo("5000 rows");
            assertThat(fact(finding, "after")).isEqualTo("4997 rows");
            assertThat(fact(finding, "id=7")).isEqualTo("gone: (7,Ada)");
        }

        @Test
        void countsTheRowsThatAreNew() {
            var evidence = aCycle().afterDown(rows(10, 11, 0, 1)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("1 row of public.users is new after the down");
        }

        @Test
        void countsBoth() {
            var evidence = aCycle().afterDown(rows(10, 8, 3, 1)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("3 rows of public.users are gone and 1 is new after the down");
        }

        @Test
        void leavesChangedValuesToTheOtherCheck() {
            var evidence = aCycle().afterDown(values("email", 3, 0)).build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void notesWhatOnlyATableOfTheUpHeld() {
            var audit = new TableName("public", "audit");
            var evidence = aCycle().withData(
                            shape("1", USERS, "id"), content(9, Map.of()), BEFORE, AFTER_UP, AFTER_DOWN)
                    .withData(shape("2", audit, "id"), content(3, Map.of()), AFTER_UP)
                    .build();

            assertThat(notes(check.examine(evidence)))
                    .containsExactly("the down drops public.audit, which the up made, and its 3 rows");
        }

        @Test
        void isInconclusiveWhereSomethingCouldNotBeCompared() {
            var evidence = aCycle().afterDown(uncompared("public.users holds too many rows to keep"))
                    .build();

            assertThat(inconclusive(check.examine(evidence)).because()).contains("too many rows");
        }

        @Test
        void isNotApplicableWithoutRows() {
            assertThat(notApplicable(check.examine(aCycle().schemaOnly().build())))
                    .isEqualTo("the run looks at the schema only");
        }

        @Test
        void isInconclusiveAfterADownThatFailed() {
            var evidence = aCycle().failed(Step.DOWN, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("down-applies");
        }

        @Test
        void isInconclusiveWhereNobodyCompared() {
            assertThat(inconclusive(check.examine(aCycle().afterDown(null).build()))
                            .because())
                    .contains("not compared");
        }
    }

    @Nested
    class DataRestoredCheck {
        private final DataRestored check = new DataRestored();

        @Test
        void passesWhereEachRowHasItsValues() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void countsAndShowsTheValuesThatDiffer() {
            var evidence = aCycle().down("alter table users", "  add column email text;")
                    .afterDown(values("email", 7, 5, new RowSample("id=7", "email", "a@x", null)))
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence())
                    .isEqualTo("7 values of public.users.email differ after the down, 5 of them by being NULL");
            assertThat(fact(finding, "id=7")).isEqualTo("'a@x' -> NULL");
            assertThat(finding.location()).isNotNull();
            assertThat(finding.location().line()).isEqualTo(2);
        }

        @Test
        void noticesRowsThatWereExchanged() {
            var evidence = aCycle().afterDown(rows(10, 10, 4, 4)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly(
                            "4 rows of public.users are not there any more after the down, others stand in their place");
        }

        @Test
        void noticesValuesThatMovedBetweenRows() {
            var evidence = aCycle().afterDown(rows(10, 10, 0, 0)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("values of public.users stand in other rows after the down");
        }

        @Test
        void leavesLostRowsToTheOtherCheck() {
            var evidence = aCycle().afterDown(rows(10, 8, 2, 0)).build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void noticesASequenceThatWouldRepeat() {
            var position = new SequencePosition("public.users_id_seq", 1, true, USERS, "id", 1_000L);
            var evidence = aCycle().afterDown(new DataDiff(List.of(), List.of(position), List.of()))
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence())
                    .isEqualTo("sequence public.users_id_seq would hand out a used value after the down");
            assertThat(fact(finding, "next")).isEqualTo("1");
            assertThat(fact(finding, "highest of public.users.id")).isEqualTo("1000");
        }

        @Test
        void notesWhatOnlyAColumnOfTheUpHeld() {
            var evidence = aCycle().withData(shape("1", USERS, "id"), content(9, Map.of("id", 9L)), BEFORE, AFTER_DOWN)
                    .withData(shape("1", USERS, "id", "nick"), content(9, Map.of("id", 9L, "nick", 9L)), AFTER_UP)
                    .build();

            assertThat(notes(check.examine(evidence)))
                    .containsExactly("the down drops public.users.nick, which the up made, and its 9 values");
        }

        @Test
        void isInconclusiveWhereSomethingCouldNotBeCompared() {
            var evidence =
                    aCycle().afterDown(uncompared("no equality for type point")).build();

            assertThat(inconclusive(check.examine(evidence)).because()).contains("type point");
        }

        @Test
        void isNotApplicableWithoutRowsOrWithoutADown() {
            assertThat(notApplicable(check.examine(aCycle().schemaOnly().build())))
                    .contains("schema only");
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .contains("no down");
        }
    }

    @Nested
    class ReapplyEqualCheck {
        private final ReapplyEqual check = new ReapplyEqual();

        @Test
        void passesWhereBothUpsEndAlike() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void failsWhereTheSchemasDiffer() {
            var evidence =
                    aCycle().with(Samples.object("index", "public.i"), AFTER_UP).build();

            assertThat(sentences(check.examine(evidence))).containsExactly("index i is missing after the second up");
        }

        @Test
        void failsWhereTheRowsDiffer() {
            var evidence = aCycle().afterSecondUp(rows(10, 20, 0, 10)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("10 rows of public.users are new after the second up");
        }

        @Test
        void failsWhereValuesDiffer() {
            var evidence = aCycle().afterSecondUp(values("total", 10, 0)).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("10 values of public.users.total differ after the second up");
        }

        @Test
        void onlyNotesWhatTimeOrChanceChose() {
            var evidence = aCycle().afterSecondUp(DataDiff.NONE)
                    .chance("public.users.created_at")
                    .build();

            assertThat(notes(check.examine(evidence)))
                    .containsExactly("values of public.users.created_at differ by time or chance alone");
        }

        @Test
        void letsChanceExplainNoOtherColumnAndNoOtherNumberOfRows() {
            var other = aCycle().afterSecondUp(values("total", 10, 0))
                    .chance("public.users.created_at")
                    .build();
            var more = aCycle().afterSecondUp(rows(10, 11, 0, 1))
                    .chance("public.users.created_at")
                    .build();

            assertThat(sentences(check.examine(other))).hasSize(1);
            assertThat(sentences(check.examine(more))).hasSize(1);
        }

        @Test
        void looksAtTheSchemaAloneWithoutRows() {
            var evidence = aCycle().schemaOnly().afterSecondUp(null).build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void isInconclusiveWhereTheSecondUpFailed() {
            var evidence = aCycle().failed(Step.UP_AGAIN, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("up-reapplies");
        }

        @Test
        void isInconclusiveWhereNobodyComparedTheRows() {
            var evidence = aCycle().afterSecondUp(null).build();

            assertThat(inconclusive(check.examine(evidence)).because()).contains("not compared");
        }
    }
}
