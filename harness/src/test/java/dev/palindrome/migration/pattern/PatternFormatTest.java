package dev.palindrome.migration.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFormatTest extends FormatContract {
    private static final String PATTERN = "V{version}.{name}.{direction}.sql";

    @Override
    protected String format() {
        return "pattern";
    }

    @Override
    protected String shownFormat() {
        return PATTERN;
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("V%04d.%s.up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("V%04d.%s.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("V%04d.x.down.sql".formatted(version), "select 1;");
        return "V%04d.x.down.sql".formatted(version);
    }

    @Override
    protected boolean mayLackADown() {
        return false; // not in a folder of a single migration, from which nothing could be guessed
    }

    @Test
    void saysThatAPatternWasGuessed() {
        write(1, "a", "select 1;", "select 2;");
        assertThat(folder.read().oddities())
                .extracting(Oddity::sentence)
                .contains(
                        "the pattern V{version}.{name}.{direction}.sql was guessed from the names of the files; the option `pattern` settles it");
        assertThat(folder.readAs(PATTERN).oddities()).isEmpty();
    }

    @Test
    void takesPatternsOfOtherWordsFoldersAndParts() {
        folder.with("do/1-10_b.ddl", "select 1;")
                .with("undo/1-10_b.ddl", "select 2;")
                .with("do/1-9.ddl", "select 3;");
        var read = folder.readAs("{direction:do|undo}/1-{version}[_{name}].ddl");
        assertThat(read.migrations()).extracting(Migration::name).containsExactly("9", "10_b");
        assertThat(read.migrations().get(1).down().orElseThrow().file()).isEqualTo("undo/1-10_b.ddl");
        assertThat(read.format()).isEqualTo("{direction:do|undo}/1-{version}[_{name}].ddl");
    }

    @Test
    void comparesNumbersWithDotsOneByOneAndTextAsText() {
        for (var version : new String[] {"1.10", "1.9", "1.9.1", "01.9.0.1"}) {
            folder.with("v" + version + "-x.sql", "select 1;");
        }
        assertThat(folder.readAs("v{version}-{name}.sql").migrations())
                .extracting(Migration::id)
                .containsExactly("1.9", "01.9.0.1", "1.9.1", "1.10");
        assertThat(folder.readAs("v{version:text}-{name}.sql").migrations())
                .extracting(Migration::id)
                .containsExactly("01.9.0.1", "1.10", "1.9", "1.9.1");
    }

    @Test
    void knowsADownByAWordThatTheUpLacks() {
        folder.with("0001.a.sql", "select 1;")
                .with("0001.a.rollback.sql", "select 2;")
                .with("0002.b.sql", "select 3;");
        var read = folder.read();
        assertThat(read.format()).isEqualTo("{version}.{name}{direction:|.rollback}.sql");
        assertThat(read.migrations()).extracting(Migration::name).containsExactly("0001_a", "0002_b");
        assertThat(read.migrations().get(0).down()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    001_a_up.sql 001_a_down.sql
                    1.do.a.sql 1.undo.a.sql
                    up/1_a.sql down/1_a.sql
                    v001_a.up.sql v001_a.down.sql
                    1_a.sql 1_a.down.sql
                    """)
    void guessesOtherNames(String up, String down) {
        folder.with(up, "select 1;").with(down, "select 2;");
        var migrations = folder.read().migrations();
        assertThat(migrations).hasSize(1);
        assertThat(migrations.get(0).down().orElseThrow().file()).isEqualTo(down);
    }

    @Test
    void fillsInTheCommentsThatAreTemplates() {
        folder.with("V1.a.up.sql", "create table /* TEMPLATE: schema */a (b text default '/* TEMPLATE: schema */');")
                .with("V1.a.down.sql", "drop table /* TEMPLATE: schema */a;");
        assertThat(folder.read().migrations().get(0).up().batches())
                .containsExactly(new Batch("create table a (b text default '');", 1));
        var reading = new Reading(PATTERN, Map.of("schema", "x."));
        assertThat(MigrationFolders.readAs(folder.path(), reading)
                        .migrations()
                        .get(0)
                        .up()
                        .batches())
                .containsExactly(new Batch("create table x.a (b text default 'x.');", 1));
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(delimiter = '!', textBlock = """
                        {name}.sql ! has no {version}
                        {vesion}.sql ! did you mean {version}?
                        {version}_{version}.sql ! has {version} twice
                        {version}{name}.sql ! has {version} next to {name}
                        {version}[{name}].sql ! has {version} next to {name}
                        {version.sql ! has a { without its }
                        {version}}.sql ! has a } without its {
                        {version}[_{name}.sql ! has a [ without its ]
                        {version}[a[b]].sql ! has a [ inside another
                        {version}].sql ! has a ] without its [
                        {version:int}.sql ! only {version} and {version:text}
                        {version}.{direction:up}.sql ! takes two different words
                        {version}.{name:x}.sql ! takes nothing behind a colon
                        """)
        void nameWhatIsWrongWithThePattern(String pattern, String sentence) {
            folder.with("1.sql", "select 1;");
            assertThatThrownBy(() -> folder.readAs(pattern))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(pattern, sentence);
        }

        @Test
        void sayWhereTheNamesLeaveThePatternAndWhichOneWouldFit() {
            write(1, "a", "select 1;", "select 2;");
            assertThatThrownBy(() -> folder.readAs("V{version}_{name}.{direction}.sql"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(
                            "matches none of the 2 .sql files",
                            "V0001.a.down.sql has \".a.down.sql\" where _ is wanted",
                            "did you mean \"V{version}.{name}.{direction}.sql\"?");
        }

        @Test
        void knowThatNothingCouldBeGuessed() {
            folder.with("a.sql", "select 1;");
            assertThatThrownBy(() -> folder.readAs("pattern")).hasMessageContaining("could be guessed");
        }
    }
}
