package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageEntry.GapEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Run;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageOfTheProofTest {

    @TempDir
    Path folder;

    private History history;

    @BeforeEach
    void begin() {
        history = History.in(folder).with("shop", """
                        create type state as enum ('new', 'paid');
                        create table users (id int primary key, email text not null, nick text);
                        create table orders (user_id int not null, part int, state state not null, size text not null
                            check (size in ('S', 'M')), foreign key (user_id) references users);
                        create table hollow (id int primary key check (id > 5 and id < 5), name text);
                        create table days (day date not null) partition by range (day);
                        create table days_2025 partition of days for values from ('2025-01-01') to ('2026-01-01');
                        create table days_1816 partition of days for values from ('1816-02-01') to ('1816-02-02');
                        """, "drop table days, hollow, orders, users; drop type state;");
    }

    @Nested
    class OfAMigration {

        @Test
        void isOfWhatItTouchedAlone() {
            history.with(
                    "upper",
                    "alter table orders alter size type varchar(9);",
                    "alter table orders alter size type text;");

            assertThat(CoverageText.ofMigration(coverage(1)))
                    .isEqualTo("proved on 1 table, 1 column, 2 branches of checks (100 %)");
        }

        @Test
        void namesWhatALaterVersionForbids() {
            history.with(
                    "nick",
                    "alter table users alter nick set not null;",
                    "alter table users alter nick drop not null;");

            assertThat(coverage(1).gaps())
                    .extracting(GapEntry::line)
                    .containsExactly("public.users.nick held no NULL: a later version forbids it");
        }

        @Test
        void tellsATableWithoutRowsOnceWithTheReason() {
            history.with(
                    "gone",
                    "drop table hollow;",
                    "create table hollow (id int primary key check (id > 5 and id < 5), name text);");

            CoverageEntry coverage = coverage(1);
            assertThat(coverage.percent()).isZero();
            assertThat(coverage.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.items()).isEqualTo(6);
                assertThat(gap.line())
                        .startsWith("public.hollow held no row, so nothing of 6 items: the server refuses");
            });
        }

        @Test
        void isNoneWhereNothingStoodBefore() {
            history.with("more", "create table more (id int);", "drop table more;");

            assertThat(coverage(1).percent()).isNull();
            assertThat(coverage(1).because()).isEqualTo("it touches nothing that stood before");
        }

        @Test
        void isNoneWhereTheUpFails() {
            history.with("wrong", "select 1 / 0;", "select 1;");

            assertThat(run(10, 0).migrations().get(1).coverage()).isNull();
        }

        @Test
        void countsRowsThatAMigrationWroteItself() {
            history.with("fill", "insert into orders select id, 1, 'new', 'S' from users limit 1;", "select 1;")
                    .with(
                            "size",
                            "alter table orders alter part type bigint;",
                            "alter table orders alter part type int;");

            assertThat(coverage(2).gaps()).isEmpty();
        }

        private CoverageEntry coverage(int number) {
            MigrationEntry migration = run(10, 0).migrations().get(number);
            return Objects.requireNonNull(migration.coverage());
        }
    }

    @Nested
    class OfARun {

        @BeforeEach
        void another() {
            history.with("age", "alter table users add age int;", "alter table users drop age;");
        }

        @Test
        void isOfEverythingThatStoodBeforeAMigration() {
            CoverageEntry coverage = Objects.requireNonNull(run(10, 0).coverage());

            assertThat(coverage.kinds())
                    .extracting(kind -> kind.kind() + " " + kind.all())
                    .containsExactly(
                            "tables 4",
                            "partitions 2",
                            "columns 10",
                            "nulls 3",
                            "labels 2",
                            "references 2",
                            "branches 4");
            assertThat(coverage.gaps()).extracting(GapEntry::sentence).contains("public.hollow held no row");
        }

        @Test
        void isTooLittleWhereLessIsCoveredThanWasAskedFor() {
            Run run = run(10, 100);

            assertThat(run.isShort()).isTrue();
            assertThat(run(10, 1).isShort()).isFalse();
            assertThat(run(10, 0).isShort()).isFalse();
        }

        @Test
        void isAskedForOfTheWholeRunNotOfOneMigration() {
            verify(10, 100, verification -> {
                for (Migration migration : verification.migrations()) {
                    assertThat(verification.run(migration).isShort()).isFalse();
                }
                assertThat(verification.run().isShort()).isTrue();
            });
        }

        @Test
        void isTooLittleWhereThereAreNoRows() {
            Run run = run(0, 1);

            assertThat(run.isShort()).isTrue();
            assertThat(CoverageText.shortage(Objects.requireNonNull(run.coverage())))
                    .isEqualTo(
                            "at least 1 % of the schema is to be covered, but it was not measured: there are no rows");
        }

        @Test
        void isTheSameForTheSameSeed() {
            assertThat(run(10, 0).coverage()).isEqualTo(run(10, 0).coverage());
        }
    }

    private Run run(int rows, int least) {
        var run = new AtomicReference<Run>();
        verify(rows, least, verification -> run.set(verification.run()));
        return run.get();
    }

    private void verify(int rows, int least, Consumer<Verification> look) {
        var options = Options.of(folder).rows(rows).minCoverage(least).build();
        try (var verification = Verification.on(TestServers::postgres, server -> {}, options, Progress.SILENT, false)) {
            verification.walk();
            look.accept(verification);
        }
    }
}
