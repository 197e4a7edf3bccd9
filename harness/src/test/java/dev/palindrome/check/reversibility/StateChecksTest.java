package dev.palindrome.check.reversibility;

import static dev.palindrome.check.EvidenceBuilder.DOWN_FILE;
import static dev.palindrome.check.EvidenceBuilder.UP_FILE;
import static dev.palindrome.check.EvidenceBuilder.aCycle;
import static dev.palindrome.check.EvidenceBuilder.covering;
import static dev.palindrome.check.EvidenceBuilder.entry;
import static dev.palindrome.check.reversibility.Samples.USERS;
import static dev.palindrome.check.reversibility.Samples.fact;
import static dev.palindrome.check.reversibility.Samples.findings;
import static dev.palindrome.check.reversibility.Samples.inconclusive;
import static dev.palindrome.check.reversibility.Samples.notApplicable;
import static dev.palindrome.check.reversibility.Samples.notes;
import static dev.palindrome.check.reversibility.Samples.object;
import static dev.palindrome.check.reversibility.Samples.sentences;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP_AGAIN;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Finding;
import dev.palindrome.check.Location;
import dev.palindrome.check.Verdict;
import dev.palindrome.coverage.Kind;
import dev.palindrome.coverage.Standing;
import dev.palindrome.cycle.Step;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StateChecksTest {

    @Nested
    class ConstraintsValidCheck {
        private final ConstraintsValid check = new ConstraintsValid();
        private final SchemaObject sound = object("foreign key", "public.users.boss_fk", "validated", "true");
        private final SchemaObject open = object("foreign key", "public.users.boss_fk", "validated", "false");

        @Test
        void passesWhereWhatWasValidIsValid() {
            assertThat(notes(
                            check.examine(aCycle().withOld(sound).withNew(sound).build())))
                    .isEmpty();
        }

        @Test
        void failsWhereTheDownLeavesAConstraintUnchecked() {
            var evidence = aCycle().with(sound, BEFORE).with(open, AFTER_DOWN).build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("foreign key users.boss_fk is not validated after the down");
            assertThat(finding.advice()).isEqualTo("validate it again");
        }

        @Test
        void failsWhereTheDownLeavesATriggerDisabled() {
            var evidence = aCycle().with(object("trigger", "public.users.audit", "enabled", "origin"), BEFORE)
                    .with(object("trigger", "public.users.audit", "enabled", "disabled"), AFTER_DOWN)
                    .build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("trigger users.audit is disabled after the down");
        }

        @Test
        void failsWhereTheDownLeavesAnIndexInvalid() {
            var evidence = aCycle().with(object("index", "public.i", "valid", "true"), BEFORE)
                    .with(object("index", "public.i", "valid", "false"), AFTER_DOWN)
                    .build();

            assertThat(sentences(check.examine(evidence))).containsExactly("index i is not valid after the down");
        }

        @Test
        void leavesAloneWhatWasNotValidBefore() {
            assertThat(notes(check.examine(aCycle().withOld(open).withNew(open).build())))
                    .isEmpty();
        }

        @Test
        void onlyNotesWhatTheUpLeavesUncheckedWhereTheHistoryGoesOn() {
            assertThat(notes(check.examine(aCycle().withNew(open).build())))
                    .containsExactly("foreign key users.boss_fk is not validated after the up");
        }

        @Test
        void failsWhereTheHistoryEndsWithSomethingUnchecked() {
            assertThat(sentences(check.examine(aCycle().withNew(open).last().build())))
                    .containsExactly(
                            "foreign key users.boss_fk is not validated after the up, and the history ends so");
        }

        @Test
        void onlyNotesAtTheEndWhatSomebodyDisabledOnPurpose() {
            var trigger = object("trigger", "public.users.audit", "enabled", "disabled");

            assertThat(notes(check.examine(aCycle().withNew(trigger).last().build())))
                    .containsExactly("trigger users.audit is disabled after the up");
        }

        @Test
        void accusesNobodyAtTheEndOfWhatSomebodyLeftBefore() {
            var evidence = aCycle().withOld(open).withNew(open).last().build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void isNotApplicableWithoutADown() {
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .isEqualTo("there is no down");
        }

        @Test
        void isInconclusiveAfterADownThatFailed() {
            assertThat(inconclusive(check.examine(
                                    aCycle().failed(Step.DOWN, "no").build()))
                            .cause())
                    .isEqualTo("down-applies");
        }
    }

    @Nested
    class NoOrphansCheck {
        private final NoOrphans check = new NoOrphans();
        private final ForeignKeyShape key = new ForeignKeyShape(
                "orders_user_fk", new TableName("public", "orders"), List.of("user_id"), USERS, List.of("id"));

        @Test
        void passesWhereEveryChildHasItsParent() {
            var evidence = aCycle().orphans(key, BEFORE, 0)
                    .orphans(key, AFTER_UP, 0)
                    .orphans(key, AFTER_DOWN, 0)
                    .orphans(key, AFTER_UP_AGAIN, 0)
                    .build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void namesStepKeyAndNumber() {
            var evidence = aCycle().orphans(key, BEFORE, 1)
                    .orphans(key, AFTER_UP, 1)
                    .orphans(key, AFTER_DOWN, 3)
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence())
                    .isEqualTo("2 values of public.orders.user_id have no parent in public.users after the down");
            assertThat(fact(finding, "object")).isEqualTo("orders_user_fk");
            assertThat(finding.location()).isEqualTo(new Location(DOWN_FILE, 1));
        }

        @Test
        void judgesTheUpEvenWithoutADown() {
            var bad = aCycle().withoutDown()
                    .orphans(key, BEFORE, 0)
                    .orphans(key, AFTER_UP, 1)
                    .build();
            var good = aCycle().withoutDown()
                    .orphans(key, BEFORE, 0)
                    .orphans(key, AFTER_UP, 0)
                    .build();

            assertThat(findings(check.examine(bad)))
                    .extracting(Finding::location)
                    .containsExactly(new Location(UP_FILE, 1));
            assertThat(notes(check.examine(good))).isEmpty();
        }

        @Test
        void isInconclusiveAfterADownThatFailed() {
            assertThat(inconclusive(check.examine(
                                    aCycle().failed(Step.DOWN, "no").build()))
                            .cause())
                    .isEqualTo("down-applies");
        }

        @Test
        void isNotApplicableWithoutRows() {
            assertThat(notApplicable(check.examine(aCycle().schemaOnly().build())))
                    .contains("schema only");
        }
    }

    @Nested
    class BookkeepingRestoredCheck {
        private final BookkeepingRestored check = new BookkeepingRestored();

        @Test
        void passesWhereTheToolSaysWhatItSaid() {
            var evidence = aCycle().bookkeeping(BEFORE, "1")
                    .bookkeeping(AFTER_UP, "1", "2")
                    .bookkeeping(AFTER_DOWN, "1")
                    .build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void failsWhereTheToolHasForgotten() {
            var evidence =
                    aCycle().bookkeeping(BEFORE, "1").bookkeeping(AFTER_DOWN).build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("the tool's own table has forgotten 1 after the down");
        }

        @Test
        void failsWhereTheToolStillBelieves() {
            var evidence = aCycle().bookkeeping(BEFORE, "1")
                    .bookkeeping(AFTER_DOWN, "1", "2")
                    .build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("the tool's own table still says 2 after the down");
        }

        @Test
        void showsBothSidesWhereTheyDiffer() {
            var evidence = aCycle().bookkeeping(BEFORE, "1 clean")
                    .bookkeeping(AFTER_DOWN, "1 dirty")
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(fact(finding, "before")).isEqualTo("1 clean");
            assertThat(fact(finding, "after")).isEqualTo("1 dirty");
        }

        @Test
        void isNotApplicableWithoutADown() {
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .isEqualTo("there is no down");
        }

        @Test
        void isInconclusiveAfterADownThatFailed() {
            assertThat(inconclusive(check.examine(
                                    aCycle().failed(Step.DOWN, "no").build()))
                            .cause())
                    .isEqualTo("down-applies");
        }
    }

    @Nested
    class SeedCoverageCheck {
        private final SeedCoverage check = new SeedCoverage();

        @Test
        void passesWhereWhatWasTouchedHadRows() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void isInconclusiveAndNamesTheTableWithoutRows() {
            var evidence = aCycle().coverage(covering(entry(Kind.TABLES, Standing.MISSING, "users", null)))
                    .build();

            var verdict = inconclusive(check.examine(evidence));

            assertThat(verdict.because()).isEqualTo("public.users held no row");
            assertThat(verdict.findings()).extracting(Finding::sentence).containsExactly("public.users held no row");
        }

        @Test
        void isInconclusiveAndNamesTheColumnWithoutNulls() {
            var evidence = aCycle().coverage(covering(entry(Kind.NULLS, Standing.MISSING, "users", "nick")))
                    .build();

            assertThat(inconclusive(check.examine(evidence)).because()).isEqualTo("public.users.nick held no NULL");
        }

        @Test
        void namesNoColumnOfATableWithoutRows() {
            var evidence = aCycle().coverage(covering(
                            entry(Kind.TABLES, Standing.MISSING, "users", null),
                            entry(Kind.NULLS, Standing.MISSING, "users", "nick")))
                    .build();

            assertThat(inconclusive(check.examine(evidence)).because()).isEqualTo("public.users held no row");
        }

        @Test
        void passesWithANoteWhereALaterVersionForbidsNull() {
            var evidence = aCycle().coverage(covering(entry(Kind.NULLS, Standing.FORBIDDEN, "users", "nick")))
                    .build();

            assertThat(notes(check.examine(evidence)))
                    .containsExactly(
                            "public.users.nick held no NULL: a later version forbids it, and rows of this run obey every version");
        }

        @Test
        void hasNothingToJudgeWhereNothingOldWasTouched() {
            var evidence = aCycle().coverage(covering()).build();

            assertThat(notApplicable(check.examine(evidence))).isEqualTo("it touches nothing that stood before");
        }

        @Test
        void isNotApplicableWithoutRows() {
            assertThat(notApplicable(check.examine(aCycle().schemaOnly().build())))
                    .contains("schema only");
        }

        @Test
        void isInconclusiveAfterAnUpThatFailed() {
            assertThat(inconclusive(check.examine(aCycle().failed(Step.UP, "no").build()))
                            .cause())
                    .isEqualTo("up-applies");
        }
    }

    @Nested
    class CensusCheck {
        private final Census check = new Census();

        @Test
        void passesWhereNoOtherCatalogChanged() {
            var evidence = aCycle().census("pg_cast", BEFORE, "a")
                    .census("pg_cast", AFTER_UP, "a")
                    .census("pg_cast", AFTER_DOWN, "a")
                    .census("pg_cast", AFTER_UP_AGAIN, "a")
                    .build();

            assertThat(check.examine(evidence)).isInstanceOf(Verdict.Passed.class);
        }

        @Test
        void isInconclusiveAndNamesTheCatalogEvenWhereTheDownRestoresIt() {
            var evidence = aCycle().census("pg_cast", BEFORE, "a")
                    .census("pg_cast", AFTER_UP, "b")
                    .census("pg_cast", AFTER_DOWN, "a")
                    .census("pg_cast", AFTER_UP_AGAIN, "b")
                    .build();

            var verdict = inconclusive(check.examine(evidence));

            assertThat(verdict.because()).isEqualTo("what is not modelled changed: pg_cast");
            assertThat(fact(verdict.findings().get(0), "differs")).isEqualTo("after the up, after the second up");
        }

        @Test
        void noticesACatalogThatWasEmpty() {
            var evidence = aCycle().census("pg_ts_config", AFTER_DOWN, "b").build();

            assertThat(inconclusive(check.examine(evidence)).because()).endsWith("pg_ts_config");
        }

        @Test
        void judgesTheUpEvenWithoutADown() {
            var evidence =
                    aCycle().withoutDown().census("pg_cast", AFTER_UP, "b").build();

            assertThat(inconclusive(check.examine(evidence)).because()).endsWith("pg_cast");
        }

        @Test
        void isInconclusiveAfterAnUpThatFailed() {
            assertThat(inconclusive(check.examine(aCycle().failed(Step.UP, "no").build()))
                            .cause())
                    .isEqualTo("up-applies");
        }
    }
}
