package dev.palindrome.check.reversibility;

import static dev.palindrome.check.EvidenceBuilder.DOWN_FILE;
import static dev.palindrome.check.EvidenceBuilder.UP_FILE;
import static dev.palindrome.check.EvidenceBuilder.aCycle;
import static dev.palindrome.check.reversibility.Samples.fact;
import static dev.palindrome.check.reversibility.Samples.findings;
import static dev.palindrome.check.reversibility.Samples.inconclusive;
import static dev.palindrome.check.reversibility.Samples.notApplicable;
import static dev.palindrome.check.reversibility.Samples.notes;
import static dev.palindrome.check.reversibility.Samples.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Location;
import dev.palindrome.cycle.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StepChecksTest {

    @Nested
    class UpAppliesCheck {
        private final UpApplies check = new UpApplies();

        @Test
        void passesWhereTheUpRan() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void failsWithTheServersWordsAndThePlaceToMend() {
            var evidence = aCycle().failed(Step.UP, "relation \"nowhere\" does not exist")
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("the up fails: relation \"nowhere\" does not exist");
            assertThat(finding.location()).isEqualTo(new Location(UP_FILE, 3));
            assertThat(fact(finding, "SQLSTATE")).isEqualTo("42P01");
            assertThat(fact(finding, "statement")).isEqualTo("drop table nowhere");
        }

        @Test
        void accusesNobodyWhoLacksSurroundings() {
            var evidence = aCycle().lacksSurroundings(Step.UP, "role \"app\" does not exist")
                    .build();

            var verdict = inconclusive(check.examine(evidence));

            assertThat(verdict.because()).contains("was not given").contains("role \"app\"");
            assertThat(verdict.cause()).isNull();
            assertThat(verdict.findings()).hasSize(1);
        }

        @Test
        void neverAccusesWhatFollowsAMigrationThatCouldNotBeApplied() {
            var evidence = aCycle().failed(Step.UP, "no such table")
                    .taintedBy("000001_init")
                    .build();

            assertThat(inconclusive(check.examine(evidence)).because()).contains("000001_init could not be applied");
        }

        @Test
        void cannotTellOfAnUpThatWasNotReached() {
            var evidence = aCycle().skipped(Step.UP, "the run was interrupted").build();

            assertThat(inconclusive(check.examine(evidence)).because()).contains("the run was interrupted");
        }
    }

    @Nested
    class DownExistsCheck {
        private final DownExists check = new DownExists();

        @Test
        void failsWhereThereIsNone() {
            assertThat(sentences(check.examine(aCycle().withoutDown().build()))).containsExactly("there is no down");
        }

        @Test
        void failsWhereItIsEmptyAndTheUpChangedSomething() {
            var evidence = aCycle().down("")
                    .skipped(Step.DOWN, "the down executes no statement")
                    .build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly(
                            "the down executes no statement, but the up changed rows, positions of sequences or what"
                                    + " is not modelled");
        }

        @Test
        void cannotTellWhereItIsEmptyAndTheUpChangedNothingHere() {
            assertThat(inconclusive(check.examine(aCycle().down("").build())).because())
                    .isEqualTo(
                            "the down executes no statement, and what the up executes changed nothing here; other rows may"
                                    + " tell another story");
        }

        @Test
        void doesNotApplyWhereItIsEmptyAndARunWithoutRowsSawNoChange() {
            assertThat(notApplicable(
                            check.examine(aCycle().down("").schemaOnly().build())))
                    .isEqualTo("the up leaves the schema as it was, and the run looks at nothing else");
        }

        @Test
        void cannotTellWhereItIsEmptyAndTheUpFailed() {
            var evidence = aCycle().down("").failed(Step.UP, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("up-applies");
        }

        @Test
        void passesWhereBothAreEmpty() {
            assertThat(notes(check.examine(aCycle().up("").down("").build()))).isEmpty();
        }

        @Test
        void passesWithANoteWhereTheMigrationDeclaresIt() {
            var evidence = aCycle().withoutDown()
                    .declaredIrreversible("the mails are sent")
                    .build();

            assertThat(notes(check.examine(evidence)))
                    .containsExactly("the migration declares that there is no way back: the mails are sent");
        }

        @Test
        void judgesTheFilesEvenWhereTheUpFails() {
            var evidence = aCycle().withoutDown().failed(Step.UP, "no").build();

            assertThat(sentences(check.examine(evidence))).containsExactly("there is no down");
        }
    }

    @Nested
    class DownAppliesCheck {
        private final DownApplies check = new DownApplies();

        @Test
        void passesWhereTheDownRan() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void failsAndPointsIntoTheDown() {
            var evidence = aCycle().failed(Step.DOWN, "index does not exist").build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("the down fails: index does not exist");
            assertThat(finding.location()).isEqualTo(new Location(DOWN_FILE, 3));
        }

        @Test
        void leavesAMissingDownToDownExists() {
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .isEqualTo("there is no down");
        }

        @Test
        void doesNotBlameADownThatRaisesWhereItsMigrationDeclaresThatThereIsNoWayBack() {
            var evidence = aCycle().failed(Step.DOWN, "cannot be undone")
                    .declaredIrreversible("values are hashed")
                    .build();

            assertThat(notApplicable(check.examine(evidence))).contains("declares");
        }

        @Test
        void cannotTellAfterAnUpThatFailed() {
            var evidence = aCycle().failed(Step.UP, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("up-applies");
        }

        @Test
        void accusesNobodyWhoLacksSurroundings() {
            var evidence = aCycle().lacksSurroundings(Step.DOWN, "role \"app\" does not exist")
                    .build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isNull();
        }
    }

    @Nested
    class UpReappliesCheck {
        private final UpReapplies check = new UpReapplies();

        @Test
        void passesWhereTheSecondUpRan() {
            assertThat(notes(check.examine(aCycle().build()))).isEmpty();
        }

        @Test
        void failsWhereItDidNot() {
            var evidence =
                    aCycle().failed(Step.UP_AGAIN, "type mood already exists").build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("the second up fails: type mood already exists");
        }

        @Test
        void cannotTellAfterADownThatFailed() {
            var evidence = aCycle().failed(Step.DOWN, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("down-applies");
        }

        @Test
        void hasNothingToJudgeWithoutADown() {
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .isEqualTo("there is no down");
        }
    }
}
