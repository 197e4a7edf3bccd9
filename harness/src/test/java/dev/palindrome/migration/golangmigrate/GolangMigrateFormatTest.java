package dev.palindrome.migration.golangmigrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GolangMigrateFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "golang-migrate";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("%d_%s.up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("%d_%s.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with(version + "_x.down.sql", "select 1;");
        return version + "_x.down.sql";
    }

    @Test
    void comparesVersionsAsNumbers() {
        folder.with("10_c.up.sql", "select 3").with("9_b.up.sql", "select 2").with("0001_a.up.sql", "select 1");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("0001", "9", "10");
    }

    @Test
    void comparesVersionsAsNumbersWhenTheyAreTheSameToo() {
        folder.with("1_a.up.sql", "select 1").with("001_b.up.sql", "select 1");
        assertThatThrownBy(folder::read).hasMessageContainingAll("1_a.up.sql", "001_b.up.sql");
    }

    @Test
    void pairsByNumberWhateverItsWidthAndTheTitle() {
        folder.with("000034_external_users.up.sql", "select 1").with("00034_other.down.sql", "select 2");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.name()).isEqualTo("000034_external_users");
        assertThat(migration.down().orElseThrow().file()).isEqualTo("00034_other.down.sql");
    }

    @Test
    void sendsAFileAtOnceAndOutsideOfATransaction() {
        folder.with("1_a.up.sql", "create table a ();\r\ncreate table b ();\r\n");
        var up = folder.read().migrations().get(0).up();
        assertThat(up.batches()).containsExactly(new Batch("create table a ();\r\ncreate table b ();\r\n", 1));
        assertThat(up.wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @Test
    void refusesADownWithoutAnUp() {
        folder.with("1_a.up.sql", "select 1").with("2_b.down.sql", "select 1");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("2_b.down.sql has no up", "add 2_b.up.sql");
    }

    @Test
    void namesTheGapInNumbers() {
        folder.with("1_a.up.sql", "select 1").with("2_b.up.sql", "select 1").with("4_c.up.sql", "select 1");
        assertThat(folder.read().oddities())
                .extracting(Oddity::sentence)
                .contains("there are gaps in the numbers: 2 is followed by 4");
    }

    @Test
    void leavesOutAndNamesWhatTheToolWouldNotSee() {
        folder.with("1_a.up.sql", "select 1").with("2.up.sql", "select 1");
        assertThat(folder.read().oddities())
                .extracting(Oddity::sentence)
                .contains("2.up.sql is ignored: no rule of golang-migrate matches");
    }

    @Test
    void cutsAtEverySemicolonWhereTheUserSaysThatTheToolDoes() {
        folder.with("1_a.up.sql", "create table a ();\n-- why\nselect ';';\n-- end");
        assertThat(folder.readWith("x-multi-statement", "true")
                        .migrations()
                        .get(0)
                        .up()
                        .batches())
                .containsExactly(
                        new Batch("create table a ();", 1), new Batch("-- why\nselect ';", 2), new Batch("';", 3));
    }

    @Test
    void writesIntoTheTableThatTheUserNames() {
        folder.with("1_a.up.sql", "select 1");
        var book = folder.readWith("x-migrations-table", "Versions").bookkeeping();
        assertThat(book.tables()).containsExactly("Versions");
        assertThat(book.create().get(0)).contains("public.\"Versions\"");
    }

    @Nested
    class TheBook {

        @Test
        void saysBeforehandWhereItIsGoing() {
            folder.with("1_a.up.sql", "select 1").with("2_b.up.sql", "select 1");
            var read = folder.read();
            var first = read.migrations().get(0);
            var second = read.migrations().get(1);
            assertThat(read.bookkeeping().beforeUp(second, first)).containsExactly(truncated(), row(2, true));
            assertThat(read.bookkeeping().beforeDown(second, first)).containsExactly(truncated(), row(1, true));
            assertThat(read.bookkeeping().beforeDown(first, null)).containsExactly(truncated(), row(-1, true));
            assertThat(read.bookkeeping().afterDown(first, null)).containsExactly(truncated());
        }

        private static BoundSql truncated() {
            return BoundSql.of("truncate public.schema_migrations");
        }

        private static BoundSql row(long version, boolean dirty) {
            return BoundSql.of("insert into public.schema_migrations (version, dirty) values (?, ?)", version, dirty);
        }
    }

    @Nested
    class PlainPairs {

        @Test
        void areReadByDate() {
            folder.with("2026-02-01-b.up.sql", "select 1")
                    .with("2026-02-01-b.down.sql", "select 1")
                    .with("2026-01-31-a.up.sql", "select 1");
            var read = folder.read();
            assertThat(read.format()).isEqualTo("pairs");
            assertThat(read.migrations())
                    .extracting(Migration::id, Migration::description)
                    .containsExactly(tuple("2026-01-31", "a"), tuple("2026-02-01", "b"));
        }

        @Test
        void areReadByNumberAlone() {
            folder.with("10.up.sql", "select 1").with("9.up.sql", "select 1").with("11-2fa.up.sql", "select 1");
            assertThat(folder.read().migrations()).extracting(Migration::name).containsExactly("9", "10", "11_2fa");
        }

        @Test
        void withUnderscoresInTheDateAreNotTakenForGolangMigrate() {
            folder.with("2026_01_31_a.up.sql", "select 1").with("2026_02_01_b.up.sql", "select 1");
            assertThat(folder.read().format()).isEqualTo("pairs");
            assertThat(folder.read().migrations()).hasSize(2);
        }
    }
}
