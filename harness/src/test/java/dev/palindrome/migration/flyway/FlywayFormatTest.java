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
import org.junit.jupiter.api.Nested;
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
    void namesWhatIsNotRun() {
        folder.with("V1__a.sql", "select 1;")
                .with("B1__base.sql", "select 1;")
                .with("afterMigrateError__tell.sql", "select 1;")
                .with("Version.sql", "select 1;");
        assertThat(folder.read().oddities())
                .filteredOn(oddity -> !oddity.sentence().contains("no down"))
                .flatExtracting(Oddity::files)
                .containsExactlyInAnyOrder("B1__base.sql", "afterMigrateError__tell.sql", "Version.sql");
    }

    @Test
    void readsFoldersOfAnyDepth() {
        folder.with("V1__a.sql", "select 1;").with("2026/07/late/V2__b.sql", "select 1;");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("1", "2");
    }

    @Test
    void holdsBackAMigrationThatIsAProgram() {
        folder.with("V1__a.sql", "select 1;")
                .with("V2__b.java", "class V2__b {}")
                .with("V3__c.sql", "select 1;");
        var migrations = folder.read().migrations();
        assertThat(migrations).extracting(Migration::id).containsExactly("1", "2", "3");
        assertThat(migrations.get(1).up().hindrance()).isNotNull();
    }

    @Test
    void leavesOutWhatItsSettingsSwitchOff() {
        folder.with("V1__a.sql", "select 1;")
                .with("V2__b.sql", "select 1;")
                .with("V2__b.sql.conf", "shouldExecute=${flyway:environment}==production");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::id).containsExactly("1");
        assertThat(read.oddities()).extracting(Oddity::sentence).anyMatch(s -> s.startsWith("V2__b.sql is left out"));
    }

    @Nested
    class Repeatables {

        @Test
        void comeBehindTheVersionsInTheOrderOfTheirDescriptions() {
            folder.with("R__b.sql", "select 1;")
                    .with("R__a_view.sql", "select 1;")
                    .with("V9__x.sql", "select 1;");
            assertThat(folder.read().migrations())
                    .extracting(Migration::name)
                    .containsExactly("9_x", "R__a_view", "R__b");
        }

        @Test
        void haveNoWayBackAndRunTwice() {
            folder.with("V1__a.sql", "select 1;").with("R__b.sql", "select 2;");
            var repeatable = folder.read().migrations().get(1);
            assertThat(repeatable.down()).isEmpty();
            assertThat(repeatable.declaredIrreversible()).get().asString().startsWith("it is repeatable");
            assertThat(repeatable.steps()).hasSize(2);
        }

        @Test
        void areRefusedWhenTwoHaveOneDescription() {
            folder.with("V1__a.sql", "select 1;").with("x/R__b.sql", "").with("y/R__b.sql", "");
            assertThatThrownBy(folder::read).hasMessageContainingAll("x/R__b.sql", "y/R__b.sql");
        }
    }

    @Nested
    class Baselines {

        @Test
        void comeFirstWhereTheFilesTheyStandForAreGone() {
            folder.with("B4__base.sql", "select 1;")
                    .with("V5__a.sql", "select 1;")
                    .with("B3__old.sql", "select 1;");
            var read = folder.read();
            assertThat(read.migrations()).extracting(Migration::name).containsExactly("4_base", "5_a");
            assertThat(read.migrations().get(0).declaredIrreversible()).isPresent();
        }

        @Test
        void areLeftOutWhereTheFilesTheyStandForAreThere() {
            folder.with("B2__base.sql", "select 1;")
                    .with("V1__a.sql", "select 1;")
                    .with("V2__b.sql", "select 1;");
            assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("1", "2");
        }
    }

    @Nested
    class WithSettings {

        @Test
        void readsPlaceholdersAndTheirSignsFromTheTomlFile() {
            folder.with("flyway.toml", """
                            [flyway]
                            placeholderPrefix = "@@" # ours
                            placeholderSuffix = "@@"
                            locations = ["filesystem:a", "filesystem:b"]
                            [flyway.placeholders]
                            owner = "app, or # so"
                            """)
                    .with("V1__a.sql", "select '@@Owner@@', '@@flyway:table@@', '${literally}';");
            assertThat(sql(folder.read().migrations().get(0).up()))
                    .containsExactly("select 'app, or # so', 'flyway_schema_history', '${literally}'");
        }

        @Test
        void readsThemFromTheConfFileToo() {
            folder.with("flyway.conf", "flyway.placeholders.owner=app\nflyway.placeholderSeparator=.\n")
                    .with("V1__a.sql", "select '${owner}', '${flyway.defaultSchema}';");
            assertThat(sql(folder.read().migrations().get(0).up())).containsExactly("select 'app', 'public'");
        }

        @Test
        void takesTheValueThatTheUserGivesFirst() {
            folder.with("flyway.conf", "flyway.placeholders.owner=app").with("V1__a.sql", "select '${owner}';");
            var read = folder.readWith("owner", "mine");
            assertThat(sql(read.migrations().get(0).up())).containsExactly("select 'mine'");
        }

        @Test
        void leavesOutTheTransactionOfAMixtureWhereTold() {
            folder.with("flyway.toml", "[flyway]\nmixed = true")
                    .with("V1__a.sql", "create table t (c int);\ncreate index concurrently i on t (c);");
            assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        }

        @Test
        void readsNamesByPrefixesOfOnesOwn() {
            folder.with("flyway.toml", "[flyway]\nsqlMigrationPrefix = 'M'\nsqlMigrationSeparator = '-'")
                    .with("M1-a.sql", "select 1;");
            assertThat(folder.read().migrations()).extracting(Migration::name).containsExactly("1_a");
        }
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
    void leavesRowsInTheScriptToFlyway() {
        folder.with("V1__a.sql", "copy t (a, b) from stdin;\n1\t2\n\\.\n");
        assertThat(folder.read().migrations().get(0).up().hindrance().sentence())
                .contains("copies rows from standard input on line 1", "flyway-core");
    }
}
