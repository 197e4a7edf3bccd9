package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.palindrome.failure.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format keeps to, however its files look. */
public abstract class FormatContract {
    protected Folder folder;

    /** Return the format's name. */
    protected abstract String format();

    /** Return how reports name the format. */
    protected String shownFormat() {
        return format();
    }

    /** Return the title that a migration was written with. */
    protected String title(Migration migration) {
        return migration.description();
    }

    /** Return whether titles may hold blanks. */
    protected boolean takesBlanks() {
        return true;
    }

    /** Write one migration; a down that is null is not written at all. */
    protected abstract void write(int version, String title, String up, @Nullable String down);

    /** Return whether a file without a down can be written. */
    protected boolean mayLackADown() {
        return true;
    }

    /** Return whether the tool refuses what only looks like a migration: the same version twice, a down alone, another SQL file. */
    protected boolean isStrictAboutNames() {
        return true;
    }

    /** Write a way back without a way forward; return the name of its file. */
    protected abstract String writeDownAlone(int version);

    @BeforeEach
    void emptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Test
    void recognisesItsFolderAndNobodyElseDoes() {
        write(1, "a", "create table a ();", "drop table a;");
        assertThat(MigrationFolders.detect(folder.path()))
                .extracting(MigrationFormat::name)
                .containsExactly(format());
        assertThat(folder.read().format()).isEqualTo(shownFormat());
    }

    @Test
    void putsMigrationsInOrderAndPairsTheirDirections() {
        write(3, "c", "create table c ();", "drop table c;");
        write(1, "a", "create table a ();", "drop table a;");
        write(2, "b", "create table b ();", "drop table b;");
        var migrations = folder.read().migrations();
        assertThat(migrations).extracting(this::title).containsExactly("a", "b", "c");
        for (var migration : migrations) {
            assertThat(sql(migration.up())).contains("create table " + title(migration));
            assertThat(sql(migration.down().orElseThrow())).contains("drop table " + title(migration));
        }
    }

    @Test
    void knowsTheLineOnWhichEachStatementStands() {
        write(1, "a", "\n\ncreate table a ();", "\ndrop table a;");
        var migration = folder.read().migrations().get(0);
        assertThat(lineOf(migration.up(), "create table a")).isTrue();
        assertThat(lineOf(migration.down().orElseThrow(), "drop table a")).isTrue();
    }

    @Test
    void readsWindowsLineEnds() {
        write(1, "a", "create table a ();\r\ncreate table b ();\r\n", "drop table a;\r\ndrop table b;\r\n");
        var migration = folder.read().migrations().get(0);
        assertThat(sql(migration.up())).contains("create table a", "create table b");
        assertThat(sql(migration.down().orElseThrow())).contains("drop table a", "drop table b");
    }

    @Test
    void leavesOutAByteOrderMarkAndSaysSo() {
        write(1, "a", "create table a ();", "drop table a;");
        folder.prependToAll("\uFEFF");
        var read = folder.read();
        assertThat(read.migrations().get(0).up().text()).doesNotStartWith("\uFEFF");
        assertThat(read.oddities()).extracting(Oddity::sentence).anyMatch(s -> s.contains("byte order mark"));
    }

    @Test
    void namesADownThatHoldsNothingButComments() {
        write(1, "a", "create table a ();", "-- nothing to do\n");
        var read = folder.read();
        assertThat(read.migrations().get(0).down()).get().matches(Script::isEmpty);
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .anyMatch(s -> s.endsWith("has no statement in the down, but one in the up"));
    }

    @Test
    void readsTheDeclarationThatThereIsNoWayBack() {
        write(1, "a", "drop table a;", "-- palindrome: irreversible because the rows are gone\n");
        assertThat(folder.read().migrations().get(0).declaredIrreversible()).contains("the rows are gone");
    }

    @Test
    void namesAMissingDown() {
        if (mayLackADown()) {
            write(1, "a", "-- palindrome: irreversible because why not\ncreate table a ();", null);
            var read = folder.read();
            assertThat(read.migrations().get(0).down()).isEmpty();
            assertThat(read.migrations().get(0).declaredIrreversible()).contains("why not");
            assertThat(read.oddities()).extracting(Oddity::sentence).anyMatch(s -> s.endsWith("has no down"));
        }
    }

    @Test
    protected void refusesTwoFilesOfOneVersionAndNamesBoth() {
        assumeTrue(isStrictAboutNames());
        write(1, "first", "create table a ();", "drop table a;");
        write(1, "second", "create table b ();", "drop table b;");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("first", "second", "the same version");
    }

    @Test
    void refusesADownWithoutAnUp() {
        assumeTrue(isStrictAboutNames());
        write(1, "a", "create table a ();", "drop table a;");
        var file = writeDownAlone(2);
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file);
    }

    @Test
    void namesAnotherSqlFileThatNobodyRuns() {
        assumeTrue(isStrictAboutNames());
        write(1, "a", "create table a ();", "drop table a;");
        folder.with("notes.sql", "select 1;");
        assertThat(folder.read().oddities()).anySatisfy(oddity -> {
            assertThat(oddity.sentence()).contains("ignored");
            assertThat(oddity.files()).containsExactly("notes.sql");
        });
    }

    @Test
    void readsNamesWithSpacesAndEmoji() {
        var title = takesBlanks() ? "größe 🎉" : "größe🎉";
        write(1, title, "create table a ();", "drop table a;");
        assertThat(title(folder.read().migrations().get(0))).isEqualTo(title);
    }

    protected static List<String> sql(Script script) {
        return script.batches().stream()
                .flatMap(batch -> SqlSyntax.POSTGRESQL.statements(batch.sql(), 1).stream())
                .map(Batch::sql)
                .map(sql -> sql.replace(" ()", "").replace(";", ""))
                .toList();
    }

    private boolean lineOf(Script script, String statement) {
        var lines = folder.text(script.file()).lines().toList();
        return script.batches().stream()
                .flatMap(batch -> SqlSyntax.POSTGRESQL.statements(batch.sql(), batch.line()).stream())
                .anyMatch(found -> found.sql().startsWith(statement)
                        && lines.get(found.line() - 1).startsWith(statement));
    }
}
