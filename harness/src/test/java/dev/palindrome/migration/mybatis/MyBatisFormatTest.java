package dev.palindrome.migration.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MyBatisFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "mybatis";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        var undo = down == null ? "" : "\n-- //@UNDO\n" + down + "\n";
        folder.with("%d_%s.sql".formatted(version, title), up + undo);
    }

    @Override
    protected boolean mayLackADown() {
        return false; // without any undo line nothing tells whose folder it is
    }

    @Override
    protected String writeDownAlone(int version) {
        var file = "%d_x.sql".formatted(version);
        folder.with(file, "-- //@UNDO\ndrop table a\n");
        return file;
    }

    @Test
    void hasNoDownWithoutAnUndoLine() {
        folder.with("1_a.sql", "select 1;").with("2_b.sql", "select 1;\n  -- //  @UNDO this\nselect 2;");
        assertThat(folder.read().migrations())
                .extracting(migration -> migration.down().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void sendsAllUpToALineWithTheDelimiter() {
        folder.with("1_a.sql", """
                -- // two in a line, and a comment in between
                create table a ();  create table b (); -- lost

                create function f() returns int
                -- not sent
                language sql as 'select 1; -- too early
                ';
                -- //@UNDO
                """);
        assertThat(folder.read().migrations().get(0).up().batches())
                .containsExactly(
                        new Batch("create table a ();  create table b ()\n", 2),
                        new Batch("create function f() returns int\nlanguage sql as 'select 1\n", 4),
                        new Batch("'\n", 7));
    }

    @Test
    void changesTheDelimiterWhereALineSaysSo() {
        folder.with(
                "1_a.sql", "-- @DELIMITER !\nselect 1; select 2!\n-- @DELIMITER ;\nselect 3;\n-- //@UNDO\nselect 4;");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().batches()).extracting(Batch::line).containsExactly(2, 4);
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void readsScriptsBesideTheirEnvironments() {
        folder.with("environments/development.properties", "delimiter=!\nauto_commit=true\nowner=app\nhook_before_up=x")
                .with("scripts/2_b.sql", "select '${owner}', '\\${owner}', '${other}'!\n-- //@UNDO")
                .with("scripts/10_c.sql", "select 1!\n-- //@UNDO");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::id).containsExactly("2", "10");
        assertThat(read.migrations().get(0).up().batches())
                .extracting(Batch::sql)
                .containsExactly("select 'app', '${owner}', '${other}'\n");
        assertThat(read.migrations().get(0).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(read.oddities()).extracting(Oddity::sentence).anyMatch(s -> s.contains("hooks"));
        assertThat(read.bookkeeping().tables()).containsExactly("changelog");
    }

    @Test
    void takesTheValueThatTheUserGivesFirst() {
        folder.with("environments/development.properties", "owner=app")
                .with("1_a.sql", "select '${owner}';\n-- //@UNDO");
        assertThat(sql(folder.readWith("owner", "mine").migrations().get(0).up()))
                .containsExactly("select 'mine'");
    }

    @Test
    void runsBootstrapAtTheBeginningAndNamesWhatItDoesNotRun() {
        folder.with("1_a.sql", "select 1;\n-- //@UNDO")
                .with("bootstrap.sql", "create schema s;")
                .with("onabort.sql", "select 1;");
        var read = folder.read();
        assertThat(read.callbacks().atStart()).hasSize(1);
        assertThat(read.migrations()).hasSize(1);
        assertThat(read.oddities()).flatExtracting(Oddity::files).contains("bootstrap.sql", "onabort.sql");
    }

    @Test
    void refusesAStatementWithoutAnEnd() {
        folder.with("1_a.sql", "select 1;\nselect 2\n-- //@UNDO");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1_a.sql has a statement on line 2 that does not end with ;");
    }
}
