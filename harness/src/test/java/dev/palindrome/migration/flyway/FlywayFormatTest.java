package dev.palindrome.migration.flyway;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "flyway";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("V%d__%s.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("U%d__%s.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("U%d__x.sql".formatted(version), "select 1;");
        return "U%d__x.sql".formatted(version);
    }

    @Test
    void comparesVersionsNumberByNumber() {
        folder.with("V1.10__d.sql", "select 1;")
                .with("V1_9__c.sql", "select 1;")
                .with("V1__a.sql", "select 1;")
                .with("V1.1__b.sql", "select 1;")
                .with("2026/V2__e.SQL", "select 1;");
        assertThat(folder.read().migrations())
                .extracting(Migration::id)
                .containsExactly("1", "1.1", "1.9", "1.10", "2");
    }

    @Test
    void takesTrailingZeroesForNothing() {
        folder.with("V1__a.sql", "select 1;").with("V1.0__b.sql", "select 1;");
        assertThatThrownBy(folder::read).hasMessageContainingAll("V1__a.sql", "V1.0__b.sql");
    }

    @Test
    void pairsAnUndoByItsVersionWhateverItsTitle() {
        folder.with("V1.0__a.sql", "select 1;").with("U1__back.sql", "select 2;");
        assertThat(folder.read().migrations().get(0).down()).isPresent();
    }

    @Test
    void sendsStatementsOneByOneInATransaction() {
        folder.with(
                "V1__a.sql",
                "-- why\ncreate function f() returns int language sql as $x$ select 1; $x$;\n\nselect f();");
        var up = folder.read().migrations().get(0).up();
        assertThat(up.batches()).extracting(Batch::line).containsExactly(2, 4);
        assertThat(up.wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create unique index concurrently i on t (c)",
                "/* now */ DROP INDEX CONCURRENTLY i",
                "vacuum full t",
                "create database x",
                "alter system set work_mem = '1MB'",
                "reindex (verbose) schema public",
                "discard all"
            })
    void leavesOutTheTransactionWhereAStatementForbidsIt(String sql) {
        folder.with("V1__a.sql", sql + ";");
        assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (c)",
                "comment on index i is 'create index concurrently'",
                "alter type t add value 'x'",
                "refresh materialized view concurrently v",
                "create table vacuum_log ()"
            })
    void keepsItForAllOthers(String sql) {
        folder.with("V1__a.sql", sql + ";");
        assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void refusesAMixtureAsTheToolDoes() {
        folder.with("V1__a.sql", "create table t (c int);\ncreate index concurrently i on t (c);");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("V1__a.sql mixes statements", "(line 2)", "a file of its own");
    }

    @Test
    void takesTheTransactionFromTheSettingsOfTheScript() {
        folder.with("V1__a.sql", "create table t (c int);\ncreate index concurrently i on t (c);")
                .with("V1__a.sql.conf", "executeInTransaction=false\n");
        assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @Test
    void warnsOfTheLockThatAnIndexWaitsFor() {
        folder.with("V1__a.sql", "create index concurrently i on t (c);");
        assertThat(folder.read().oddities())
                .extracting(Oddity::sentence)
                .anyMatch(s -> s.startsWith("CONCURRENTLY waits for ever"));
    }

    @Test
    void namesWhatIsNotRunYet() {
        folder.with("V1__a.sql", "select 1;")
                .with("R__view.sql", "select 1;")
                .with("afterMigrate__tell.sql", "select 1;")
                .with("B1__base.sql", "select 1;")
                .with("Version.sql", "select 1;");
        var read = folder.read();
        assertThat(read.oddities())
                .filteredOn(oddity -> !oddity.sentence().contains("no down"))
                .flatExtracting(Oddity::files)
                .containsExactlyInAnyOrder("R__view.sql", "afterMigrate__tell.sql", "B1__base.sql", "Version.sql");
    }

    @Test
    void putsValuesForPlaceholdersOfItsOwn() {
        folder.with("V1__a.sql", "select '${flyway:filename}', '${FLYWAY:defaultSchema}';");
        assertThat(sql(folder.read().migrations().get(0).up())).containsExactly("select 'V1__a.sql', 'public'");
    }

    @Test
    void putsValuesForPlaceholdersOfOnesOwnInAnyCase() {
        folder.with("V1__a.sql", "create table ${Owner}.a ();");

        assertThat(sql(folder.readWith("owner", "shop").migrations().get(0).up()))
                .containsExactly("create table shop.a");
    }

    @Test
    void refusesAPlaceholderWithoutAValue() {
        folder.with("V1__a.sql", "select 1;\n-- ${owner}\n");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("${owner} on line 2", "placeholderReplacement=false into V1__a.sql.conf");
    }

    @Test
    void leavesPlaceholdersAloneWhereToldTo() {
        folder.with("V1__a.sql", "select '${owner}';").with("V1__a.sql.conf", "placeholderReplacement=false");
        assertThat(sql(folder.read().migrations().get(0).up())).containsExactly("select '${owner}'");
    }

    @Test
    void refusesRowsInTheScript() {
        folder.with("V1__a.sql", "copy t (a, b) from stdin;\n1\t2\n\\.\n");
        assertThatThrownBy(folder::read).hasMessageContaining("copies rows from standard input on line 1");
    }
}
