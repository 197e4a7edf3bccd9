package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.coverage.Entry;
import dev.palindrome.cycle.Step;
import dev.palindrome.failure.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerificationTest extends OneHistory {

    @Nested
    class AnOrdinaryHistory {

        @Test
        void isReversible() {
            history.with("age", "alter table users add age int;", "alter table users drop age;")
                    .with("nick", "create index on users (nick);", "drop index users_nick_idx;");

            assertThat(grades(20)).containsOnly(Grade.REVERSIBLE).hasSize(3);
        }

        @Test
        void isReversibleBySchemaAloneToo() {
            history.with("age", "alter table users add age int;", "alter table users drop age;");

            assertThat(grades(0)).containsOnly(Grade.REVERSIBLE).hasSize(2);
        }

        @Test
        void isReversibleWhereAColumnComesToForbidNull() {
            history.with(
                    "required",
                    "alter table users alter nick set not null;",
                    "alter table users alter nick drop not null;");

            Judgement judgement = judge(20).get("000002");

            assertThat(judgement.grade()).isEqualTo(Grade.REVERSIBLE);
            assertThat(judgement.evidence().coverage().nullsForbidden())
                    .extracting(Entry::line)
                    .containsExactly("public.users.nick held no NULL: a later version forbids it");
        }

        @Test
        void hasItsRowsLookedAtEvenWhereTheSchemaComesBack() {
            history.with("shout", "update users set nick = upper(nick);", "update users set nick = lower(nick);");

            assertThat(judge(20).get("000002").grade()).isEqualTo(Grade.LOSSY);
        }
    }

    @Nested
    class ADownWithoutStatements {

        @Test
        void isIrreversibleWhereTheUpChangedTheSchema() {
            history.with("age", "alter table users add age int;", "-- nothing");

            assertThat(judge(0).get("000002").grade()).isEqualTo(Grade.IRREVERSIBLE);
        }

        @Test
        void isIrreversibleWhereTheUpChangedRows() {
            history.with("shout", "update users set nick = upper(nick);", "-- nothing");

            assertThat(judge(20).get("000002").grade()).isEqualTo(Grade.IRREVERSIBLE);
        }

        @Test
        void isIrreversibleWhereTheUpMovedASequence() {
            history.with("jump", "select setval('users_id_seq', 900);", "-- nothing");

            assertThat(judge(20).get("000002").grade()).isEqualTo(Grade.IRREVERSIBLE);
        }

        @Test
        void isRunLikeAnyOtherWhereTheUpChangedNothing() {
            history.with("analyze", "analyze users;", "-- nothing");

            Judgement judgement = judge(0).get("000002");

            assertThat(judgement.grade()).isEqualTo(Grade.REVERSIBLE);
            assertThat(judgement.evidence().ran(Step.DOWN)).isTrue();
        }

        @Test
        void isUnprovenWhereTheUpFoundNoRowToChange() {
            history.with("legacy", "update users set nick = 'old' where nick = 'legacy';", "-- nothing");

            assertThat(judge(20).get("000002").grade()).isEqualTo(Grade.UNPROVEN);
        }
    }

    @Nested
    class ValuesOfTimeAndChance {

        @Test
        void areToldApartFromRealDifferences() {
            history.with(
                    "stamp",
                    "alter table users add seen timestamptz not null default clock_timestamp(), add token uuid not null default gen_random_uuid();",
                    "alter table users drop seen, drop token;");

            Judgement judgement = judge(20).get("000002");

            assertThat(judgement.evidence().chance()).containsExactly("public.users.seen", "public.users.token");
            assertThat(judgement.grade()).isEqualTo(Grade.REVERSIBLE);
        }
    }

    @Nested
    class ASingleMigration {

        @Test
        void getsTheVerdictThatItGetsInTheWholeWalk() {
            history.with("shout", "update users set nick = upper(nick);", "update users set nick = lower(nick);")
                    .with("size", "alter table users add size int;", "alter table users drop size;")
                    .with("nick", "update users set nick = 'x' where nick is null;", "update users set nick = null;");

            Judgement alone = judge(20, o -> o.only("000004")).get("000004");

            assertThat(verdicts(alone)).isEqualTo(verdicts(judge(20).get("000004")));
        }

        @Test
        void isNamedByIdNameOrFile() {
            history.with("size", "alter table users add size int;", "alter table users drop size;");

            for (String name : List.of("000002", "000002_size", "000002_size.up.sql")) {
                assertThat(judge(0, o -> o.only(name))).containsOnlyKeys("000002");
            }
        }

        @Test
        void isAnErrorWhereItIsNotThere() {
            assertThatThrownBy(() -> judge(0, o -> o.only("17")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"17\"")
                    .hasMessageContaining("000001_users");
        }
    }

    @Nested
    class ATestOfOnesOwn {

        @Test
        void meetsTheDatabaseAfterTheUpAndAfterTheDown() throws SQLException {
            history.with("size", "alter table users add size int;", "alter table users drop size;");
            try (var verification = open(Options.of(folder).rows(20).build(), true)) {
                verification.migrations().forEach(verification::judge);

                assertThat(columns(verification.afterUp().orElseThrow().connect()))
                        .contains("size");
                assertThat(columns(verification.afterDown().orElseThrow().connect()))
                        .doesNotContain("size");
            }
        }

        private List<String> columns(Connection connection) throws SQLException {
            try (connection;
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select array_agg(attname::text) from pg_attribute where attrelid = 'users'::regclass")) {
                rows.next();
                return List.of((String[]) rows.getArray(1).getArray());
            }
        }
    }

    @Test
    void sameSeedSameOutcome() {
        history.with("shout", "update users set nick = upper(nick);", "update users set nick = lower(nick);");

        assertThat(verdicts(judge(50).get("000002")))
                .isEqualTo(verdicts(judge(50).get("000002")));
    }

    @Test
    void whatWasNotReachedIsUnprovenAndSaysWhy() {
        history.with("size", "alter table users add size int;", "alter table users drop size;");
        try (var verification = open(Options.of(folder).rows(0).build(), false)) {
            verification.judge(verification.migrations().get(0));
            verification.stop("the power went");

            assertThat(verification.run().migrations().get(1)).satisfies(entry -> {
                assertThat(entry.grade()).isEqualTo("unproven");
                assertThat(entry.because()).contains("the power went");
            });
        }
    }
}
