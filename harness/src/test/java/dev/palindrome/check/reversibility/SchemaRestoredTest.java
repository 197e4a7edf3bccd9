package dev.palindrome.check.reversibility;

import static dev.palindrome.check.EvidenceBuilder.DOWN_FILE;
import static dev.palindrome.check.EvidenceBuilder.aCycle;
import static dev.palindrome.check.reversibility.Samples.USERS;
import static dev.palindrome.check.reversibility.Samples.fact;
import static dev.palindrome.check.reversibility.Samples.findings;
import static dev.palindrome.check.reversibility.Samples.inconclusive;
import static dev.palindrome.check.reversibility.Samples.notApplicable;
import static dev.palindrome.check.reversibility.Samples.notes;
import static dev.palindrome.check.reversibility.Samples.object;
import static dev.palindrome.check.reversibility.Samples.pairs;
import static dev.palindrome.check.reversibility.Samples.sentences;
import static dev.palindrome.check.reversibility.Samples.table;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Location;
import dev.palindrome.cycle.Step;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaRestoredTest {

    private final SchemaRestored check = new SchemaRestored();

    @Nested
    class WhenTheDownRestores {
        @Test
        void passes() {
            var evidence = aCycle().withOld(table(USERS)).withNew(table(USERS)).build();

            assertThat(notes(check.examine(evidence))).isEmpty();
        }

        @Test
        void notesWhatDiffersAndDoesNotCount() {
            var evidence = aCycle().with(ordered("2"), BEFORE)
                    .with(ordered("3"), AFTER_DOWN)
                    .build();

            assertThat(notes(check.examine(evidence))).containsExactly("column order of public.users differs");
        }

        private SchemaObject ordered(String position) {
            return new SchemaObject(
                    "column",
                    "public.users.name",
                    USERS,
                    Naming.AUTHOR,
                    pairs(),
                    pairs("position", position),
                    List.of());
        }
    }

    @Nested
    class WhenSomethingIsLeftBehind {
        @Test
        void namesItAndWhatToWrite() {
            var index = object("index", "public.users_email_idx", "definition", "CREATE INDEX users_email_idx ...");
            var evidence = aCycle().down("alter table users", "  drop column email;")
                    .with(index, AFTER_DOWN)
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("index users_email_idx is left behind");
            assertThat(fact(finding, "object")).isEqualTo("public.users_email_idx");
            assertThat(fact(finding, "before")).isEqualTo("null");
            assertThat(fact(finding, "after")).startsWith("CREATE INDEX");
            assertThat(finding.advice()).isEqualTo("let the down remove index users_email_idx");
            assertThat(finding.location()).isEqualTo(new Location(DOWN_FILE, 1));
        }

        @Test
        void speaksOfAWholeTableOnce() {
            var evidence = aCycle().with(table(USERS), AFTER_DOWN)
                    .with(object("column", "public.users.id"), AFTER_DOWN)
                    .with(object("column", "public.users.email"), AFTER_DOWN)
                    .with(object("index", "public.users_email_idx"), AFTER_DOWN)
                    .build();

            var findings = findings(check.examine(evidence));

            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).sentence()).isEqualTo("table public.users is left behind");
            assertThat(fact(findings.get(0), "with it")).isEqualTo("2 x column, 1 x index");
            assertThat(findings.get(0).advice()).isEqualTo("let the down remove table public.users");
        }

        @Test
        void knowsThatATypeIsDroppedAsAType() {
            var evidence =
                    aCycle().with(object("type", "public.mood"), AFTER_DOWN).build();

            assertThat(findings(check.examine(evidence)).get(0).advice()).isEqualTo("let the down remove type mood");
        }
    }

    @Nested
    class WhenSomethingIsMissing {
        @Test
        void namesItAndThePlaceThatSpeaksOfItsTable() {
            var evidence = aCycle().down("drop table orders;", "", "alter table users rename to people;")
                    .with(object("column", "public.users.legacy_flag", "type", "boolean"), BEFORE)
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("column public.users.legacy_flag is missing after the down");
            assertThat(finding.location()).isEqualTo(new Location(DOWN_FILE, 3));
            assertThat(finding.advice()).isEqualTo("let the down bring back column public.users.legacy_flag");
        }
    }

    @Nested
    class WhenSomethingDiffers {
        @Test
        void namesThePropertyWithBothValues() {
            var evidence = aCycle().with(object("column", "public.users.flag", "default", "false"), BEFORE)
                    .with(object("column", "public.users.flag"), AFTER_DOWN)
                    .build();

            var finding = findings(check.examine(evidence)).get(0);

            assertThat(finding.sentence()).isEqualTo("default of column public.users.flag differs after the down");
            assertThat(fact(finding, "property")).isEqualTo("default");
            assertThat(fact(finding, "before")).isEqualTo("false");
            assertThat(fact(finding, "after")).isEqualTo("null");
            assertThat(finding.advice())
                    .isEqualTo("let the down set default of column public.users.flag back to false");
        }

        @Test
        void speaksOfManyAsMany() {
            var evidence = aCycle().with(object("view", "public.active_users", "privileges", "=r/postgres"), BEFORE)
                    .with(object("view", "public.active_users"), AFTER_DOWN)
                    .build();

            assertThat(sentences(check.examine(evidence)))
                    .containsExactly("privileges of view active_users differ after the down");
        }

        @Test
        void tellsEachPropertyOnItsOwn() {
            var evidence = aCycle().with(
                            object("column", "public.users.flag", "default", "false", "type", "boolean"), BEFORE)
                    .with(object("column", "public.users.flag", "default", "0", "type", "integer"), AFTER_DOWN)
                    .build();

            assertThat(sentences(check.examine(evidence))).hasSize(2);
        }
    }

    @Nested
    class WhenThereIsNothingToLookAt {
        @Test
        void isNotApplicableWithoutADown() {
            assertThat(notApplicable(check.examine(aCycle().withoutDown().build())))
                    .isEqualTo("there is no down");
        }

        @Test
        void isNotApplicableWhereTheDownDoesNothing() {
            var evidence = aCycle().down("")
                    .skipped(Step.DOWN, "the down executes no statement")
                    .build();

            assertThat(notApplicable(check.examine(evidence))).isEqualTo("the down executes no statement");
        }

        @Test
        void isInconclusiveAfterADownThatFailed() {
            var evidence = aCycle().failed(Step.DOWN, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("down-applies");
        }

        @Test
        void isInconclusiveAfterAnUpThatFailed() {
            var evidence = aCycle().failed(Step.UP, "no").build();

            assertThat(inconclusive(check.examine(evidence)).cause()).isEqualTo("up-applies");
        }
    }
}
