package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.ChainEntry.RemnantEntry;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Run;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    @TempDir
    Path folder;

    private History history;

    @BeforeEach
    void begin() {
        history = History.in(folder);
    }

    private void users() {
        history.with("users", "create table users (id int primary key, nick text);", "drop table users;");
    }

    @Nested
    class ThatRunsThrough {

        @ParameterizedTest
        @ValueSource(ints = {0, 20})
        void isCleanWhereEverythingIsGone(int rows) {
            users();
            history.with("nick", "create index users_nick_idx on users (nick);", "drop index users_nick_idx;");

            ChainEntry chain = chain(rows);

            assertThat(chain.status()).isEqualTo("clean");
            assertThat(chain.sentence())
                    .isEqualTo("all 2 downs ran in a row and led back to the state before the first migration");
            assertThat(chain.ran()).isEqualTo(2);
            assertThat(chain.of()).isEqualTo(2);
            assertThat(chain.leftBehind()).isEmpty();
        }

        @Test
        void namesWhatStaysBehindAndTheDownThatForgotIt() {
            history.with("mood", "create type mood as enum ('sad'); create table a (m mood);", "drop table a;");
            users();

            ChainEntry chain = chain(0);

            assertThat(chain.status()).isEqualTo("left-behind");
            assertThat(chain.leftBehind())
                    .extracting(RemnantEntry::line)
                    .containsExactly("type public.mood is left behind (000001_mood)");
        }

        @Test
        void passesOverDownsThatExecuteNothingAndHoldsThemToAccount() {
            users();
            history.with("log", "create table log (id int);", "-- nothing");

            ChainEntry chain = chain(0);

            assertThat(chain.ran()).isEqualTo(2);
            assertThat(chain.leftBehind())
                    .extracting(RemnantEntry::line)
                    .containsExactly("table public.log is left behind (000002_log)");
        }

        @Test
        void goesOverAMissingDownWhereTheToolDoes() {
            users();
            history.withoutDown("log", "create table log (id int);");

            ChainEntry chain = chain(0);

            assertThat(chain.ran()).isEqualTo(1);
            assertThat(chain.notes())
                    .containsExactly("000002_log has no down: golang-migrate goes back over it and runs nothing");
            assertThat(chain.leftBehind()).extracting(RemnantEntry::by).containsExactly(List.of("000002_log"));
        }

        @Test
        void namesARoleThatOutlivesTheDatabase() {
            users();
            history.with(
                    "role",
                    "create role chain_reader; grant select on users to chain_reader;",
                    "drop owned by chain_reader;");

            assertThat(chain(0).leftBehind())
                    .extracting(RemnantEntry::line)
                    .containsExactly("role chain_reader is left behind (000002_role)");
            assertThat(TestServers.postgres().strangers()).doesNotContain("chain_reader");
        }

        @Test
        void goesOverAnUpThatCouldNotBeApplied() {
            users();
            history.with("wrong", "create table half (id int); select 1 / 0;", "drop table half;");

            ChainEntry chain = chain(0);

            assertThat(chain.status()).isEqualTo("clean");
            assertThat(chain.ran()).isEqualTo(1);
            assertThat(chain.notes())
                    .containsExactly("000002_wrong could not be applied, so there was nothing to undo");
        }

        @Test
        void bringsBackTheToolsOwnTable() {
            users();
            history.with(
                    "book",
                    "create table b (id int);",
                    "drop table b; delete from schema_migrations; insert into schema_migrations values (7, false);");

            // The tool writes over what the migration wrote, so nothing is left of it.
            assertThat(chain(0).status()).isEqualTo("clean");
        }
    }

    @Nested
    class ThatStops {

        @Test
        void namesTheEarlierDownThatPoisonedACorrectOne() {
            users();
            history.with("nick_idx", "create index users_nick_idx on users (nick);", "drop index users_nick_idx;")
                    .with("no_nick", "alter table users drop nick;", "alter table users add nick text;");

            Run run = run(20, o -> o);
            ChainEntry chain = Objects.requireNonNull(run.chain());

            assertThat(run.migrations())
                    .extracting(MigrationEntry::grade)
                    .containsExactly("reversible", "reversible", "broken");
            assertThat(chain.status()).isEqualTo("stopped");
            assertThat(chain.stoppedAt()).isEqualTo("000002_nick_idx");
            assertThat(chain.ran()).isEqualTo(1);
            assertThat(Objects.requireNonNull(chain.error()).message()).contains("\"users_nick_idx\" does not exist");
            assertThat(chain.sentence())
                    .isEqualTo(
                            "1 of 3 downs ran in a row; then 000002_nick_idx cannot be undone, though its down runs alone:"
                                    + " index \"users_nick_idx\" does not exist; it meets what the down of 000003_no_nick left otherwise");
            assertThat(chain.leftBehind())
                    .extracting(RemnantEntry::line)
                    .containsExactly("index public.users_nick_idx is missing (000003_no_nick)");
        }

        @Test
        void saysThatTheDownFailsAloneAsWell() {
            users();
            history.with("age", "alter table users add age int;", "alter table users drop years;");

            ChainEntry chain = chain(0);

            assertThat(chain.stoppedAt()).isEqualTo("000002_age");
            assertThat(chain.sentence()).startsWith("no down ran: 000002_age cannot be undone: column");
            assertThat(chain.leftBehind()).isEmpty();
        }

        @Test
        void doesSoAtADeclaration() {
            users();
            history.with("gone", "drop table users;", "-- palindrome: irreversible because nobody has the rows\n");

            assertThat(chain(0).sentence())
                    .isEqualTo("no down ran: 000002_gone declares that there is no way back: nobody has the rows");
        }

        @Test
        void doesSoAtAMissingDownWhereTheToolRefuses() throws IOException {
            Path migration = Files.createDirectory(folder.resolve("2026-01-01-000000_users"));
            Files.writeString(migration.resolve("up.sql"), "create table users (id int);");

            assertThat(chain(0).sentence()).isEqualTo("no down ran: 2026-01-01-000000_users has no down");
        }
    }

    @Nested
    class ThatDoesNotRun {

        @Test
        void saysSoWhereOnlySomeMigrationsWereAskedFor() {
            users();
            history.with("age", "alter table users add age int;", "alter table users drop age;");

            ChainEntry chain =
                    Objects.requireNonNull(run(0, o -> o.only("000002")).chain());

            assertThat(chain.status()).isEqualTo("not-run");
            assertThat(chain.sentence())
                    .isEqualTo("the downs were not run in a row: only some migrations were asked for");
        }

        @Test
        void saysSoWhereItWasLeftOut() {
            users();

            assertThat(Objects.requireNonNull(run(0, o -> o.without("chain")).chain())
                            .sentence())
                    .endsWith("it was left out");
        }
    }

    private ChainEntry chain(int rows) {
        return Objects.requireNonNull(run(rows, o -> o).chain());
    }

    private Run run(int rows, UnaryOperator<Options.Builder> more) {
        var options = more.apply(Options.of(folder).rows(rows)).build();
        try (var verification = Verification.on(TestServers::postgres, server -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                verification.judge(migration);
            }
            verification.chain();
            return verification.run();
        }
    }
}
