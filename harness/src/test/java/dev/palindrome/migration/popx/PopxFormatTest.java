package dev.palindrome.migration.popx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PopxFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "popx";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("202601010000%02d000000_%s.postgres.up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("202601010000%02d000000_%s.postgres.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected boolean mayLackADown() {
        return false;
    }

    @Override
    protected String writeDownAlone(int version) {
        var file = "202601010000%02d000000_x.down.sql".formatted(version);
        folder.with(file, "select 1;");
        return file;
    }

    @Test
    void prefersTheFileOfTheDatabaseToTheOneForAll() {
        folder.with("1_a.up.sql", "select 1;")
                .with("1_a.postgres.up.sql", "select 2;")
                .with("1_a.mysql.up.sql", "select 3;")
                .with("1_a.down.sql", "select 4;")
                .with("1_a.sqlite.down.sql", "select 5;");
        var migration = folder.read().migrations().get(0);
        assertThat(sql(migration.up())).containsExactly("select 2");
        assertThat(sql(migration.down().orElseThrow())).containsExactly("select 4");
    }

    @Test
    void leavesOutWhatIsForOtherDatabasesAndSaysSo() {
        folder.with("1_a.pg.up.sql", "select 1;")
                .with("1_a.down.sql", "select 1;")
                .with("2_b.cockroach.up.sql", "select 1;")
                .with("2_b.cockroach.down.sql", "select 1;");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::id).containsExactly("1");
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .containsExactly("2 files are for other databases than postgres, and are not run");
    }

    @Test
    void hasNoDownWhereOnlyAnotherDatabaseHasOne() {
        folder.with("1_a.up.sql", "select 1;").with("1_a.mysql.down.sql", "select 1;");
        assertThat(folder.read().migrations().get(0).down()).isEmpty();
    }

    @Test
    void takesFilesOfOneTimestampForOneMigrationWhoseDownsGoBackwards() {
        folder.with("20260101120000000000_a.up.sql", "select 1;")
                .with("20260101120000000000_a.down.sql", "select 4;")
                .with("20260101120000000001_b.postgres.up.sql", "select 2;")
                .with("20260101120000000001_b.down.sql", "select 3;")
                .with("20260101120001000000_c.up.sql", "select 5;")
                .with("20260101120001000000_c.down.sql", "select 6;");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::description).containsExactly("a", "c");
        var unit = read.migrations().get(0);
        assertThat(unit.steps()).extracting(Migration::description).containsExactly("a", "b");
        assertThat(sql(unit.up())).containsExactly("select 1", "select 2");
        assertThat(unit.down().orElseThrow().pieces())
                .extracting(Script::file)
                .containsExactly("20260101120000000001_b.down.sql", "20260101120000000000_a.down.sql");
        assertThat(read.previous(read.migrations().get(1)))
                .contains(unit.steps().get(1));
    }

    @Test
    void runsAFileWithoutATransactionWhereItsNameSaysSo() {
        folder.with("1_a.autocommit.up.sql", "select 1;").with("1_a.postgres.autocommit.down.sql", "select 1;");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migration.down().orElseThrow().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @Test
    void readsSeveralFoldersThatAreOneHistoryWhenAskedTo() {
        folder.with("b/sql/2_b.up.sql", "select 1;")
                .with("b/sql/2_b.down.sql", "select 1;")
                .with("a/deep/sql/1_a.up.sql", "select 1;")
                .with("a/deep/sql/1_a.down.sql", "select 1;");
        assertThat(folder.readAs("popx").migrations())
                .extracting(Migration::name)
                .containsExactly("1_a", "2_b");
    }

    @Test
    void refusesAnUpWithoutADown() {
        folder.with("1_a.postgres.up.sql", "select 1;");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1_a.postgres.up.sql has no down");
    }

    @Test
    void refusesATemplate() {
        folder.with("1_a.up.sql", "create table {{ identifier .Parameters.name }} ();")
                .with("1_a.autocommit.down.sql", "");
        assertThatThrownBy(folder::read).hasMessageContaining("1_a.up.sql is a template");
    }
}
