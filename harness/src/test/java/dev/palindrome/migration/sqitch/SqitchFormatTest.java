package dev.palindrome.migration.sqitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqitchFormatTest extends FormatContract {
    private static final String PLANNED = " 2026-01-31T12:00:00Z Ann O’Nymous <ann@example.com>";
    private static final String HEAD = "%syntax-version=1.0.0\n%project=shop\n\n";

    private final Map<Integer, String> changes = new TreeMap<>();

    @Override
    protected String format() {
        return "sqitch";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        changes.put(version, title + PLANNED);
        plan(changes.values().toArray(String[]::new));
        folder.with("deploy/" + title + ".sql", up);
        if (down != null) {
            folder.with("revert/" + title + ".sql", down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        return "";
    }

    @Override
    protected boolean isStrictAboutNames() {
        return false;
    }

    @Override
    protected String title(Migration migration) {
        return migration.id();
    }

    @Override
    protected boolean takesBlanks() {
        return false;
    }

    private void plan(String... lines) {
        folder.with("sqitch.plan", HEAD + String.join("\n", lines) + "\n");
    }

    private Script up() {
        return folder.read().migrations().get(0).up();
    }

    @Nested
    class Plans {

        @Test
        void mayHoldCommentsTagsDependenciesAndFolders() {
            plan(
                    "# about",
                    "tables/a" + PLANNED + " # Note [with] @signs",
                    "+ b [tables/a]" + PLANNED,
                    "@v1" + PLANNED + "# tagged",
                    "",
                    "c [@v1 b tables/a@v1 other:x !d]" + PLANNED);
            for (var name : new String[] {"tables/a", "b", "c"}) {
                folder.with("deploy/" + name + ".sql", "select 1;").with("revert/" + name + ".sql", "select 2;");
            }
            var read = folder.read();
            assertThat(read.migrations()).extracting(Migration::name).containsExactly("tables/a", "b", "c");
            assertThat(read.oddities())
                    .extracting(Oddity::sentence)
                    .anyMatch(sentence -> sentence.endsWith("c requires other:x"));
        }

        @Test
        void giveTheOlderScriptOfAReworkedChangeTheTagOfItsFile() {
            plan("a" + PLANNED, "@v1" + PLANNED, "b" + PLANNED, "@v2" + PLANNED, "a [a@v1]" + PLANNED);
            folder.with("deploy/a@v1.sql", "select 1;")
                    .with("revert/a@v1.sql", "select 2;")
                    .with("deploy/b.sql", "select 3;")
                    .with("deploy/a.sql", "select 4;");
            assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("a@v1", "b", "a");
            folder.with("deploy/a@v2.sql", "select 1;");
            assertThat(folder.read().migrations().get(0).id())
                    .isEqualTo("a@v2"); // the tag before the new one is asked first
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        a                                    | says 'a', which is neither a change nor a tag
                        a;TS;a;TS                            | the change 'a' a second time
                        a [b];TS                             | requires 'b' for 'a', which is not planned before
                        @v1;TS                               | the tag '@v1'
                        a;TS;b [!a];TS                       | conflicts with 'a'
                        -a;TS                                | takes 'a' back
                        .a;TS                                | says '.a
                        """)
        void areRefusedAsTheToolRefusesThem(String lines, String sentence) {
            plan(lines.replace(";TS;", PLANNED + "\n").replace(";TS", PLANNED));
            assertThatThrownBy(() -> folder.readAs("sqitch"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("sqitch.plan", sentence);
        }

        @Test
        void wantAProject() {
            folder.with("sqitch.plan", "%syntax-version=1.0.0\n\na" + PLANNED);
            assertThatThrownBy(folder::read).hasMessageContaining("%project");
        }
    }

    @Nested
    class Configurations {

        @Test
        void sayWhereTheFilesAre() {
            folder.with("sqitch.conf", """
                            [core]
                            	engine = pg
                            	top_dir = db ; here
                            [engine "pg"]
                            	target = "shop"
                            	extension = ddl
                            [target "shop"]
                            	uri = db:pg:shop
                            	revert_dir = db/back
                            """);
            folder.with("db/sqitch.plan", HEAD + "a" + PLANNED)
                    .with("db/deploy/a.ddl", "select 1;")
                    .with("db/back/a.ddl", "select 2;");
            var migration = folder.read().migrations().get(0);
            assertThat(migration.up().file()).isEqualTo("db/deploy/a.ddl");
            assertThat(migration.down().orElseThrow().file()).isEqualTo("db/back/a.ddl");
        }

        @Test
        void sayWhetherToVerify() {
            write(1, "a", "create table a ();", "drop table a;");
            folder.with("verify/a.sql", "select 1 from a;");
            assertThat(folder.read().migrations().get(0).verification()).isEmpty();
            assertThat(folder.read().oddities())
                    .extracting(Oddity::sentence)
                    .anyMatch(s -> s.startsWith("verify scripts are not run"));
            folder.with("sqitch.conf", "[deploy]\n\tverify = true\n");
            assertThat(folder.read().migrations().get(0).verification()).isPresent();
            assertThat(folder.read().oddities()).isEmpty();
        }

        @Test
        void ofAnotherEngineAreRefused() {
            write(1, "a", "select 1;", "select 2;");
            folder.with("sqitch.conf", "[core]\nengine = mysql\n");
            assertThatThrownBy(folder::read).hasMessageContaining("for the engine mysql");
        }
    }

    @Nested
    class Scripts {

        @Test
        void areSentStatementByStatementWithoutATransaction() {
            write(1, "a", "begin;\ncreate table a (); create table b ();\ncommit;\n", "select 1;");
            assertThat(up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
            assertThat(up().batches())
                    .containsExactly(
                            new Batch("begin", 1),
                            new Batch("create table a ()", 2),
                            new Batch("create table b ()", 2),
                            new Batch("commit", 3));
        }

        @Test
        void takeVariablesFromTheConfigurationAndFromThemselves() {
            folder.with("sqitch.conf", "[deploy \"variables\"]\nSchema = My Shop\n");
            write(1, "a", """
                            \\set note 'it''s ' :"Schema"
                            create table :"Schema".a (b text default :'note', c int[] default '{1}'::int[]);
                            select ':note', b[1:2], :none, $$:note$$ -- :note
                            ;""", "select 1;");
            assertThat(up().batches())
                    .extracting(Batch::sql)
                    .containsExactly("""
                            create table "My Shop".a (b text default 'it''s "My Shop"', c int[] default '{1}'::int[])""", "select ':note', b[1:2], :none, $$:note$$");
        }

        @Test
        void passOverWhatOnlyShowsSomething() {
            write(
                    1,
                    "a",
                    "\\pset pager off\n\\echo it's 'done'\n\\timing\nselect 1;\n\\dt\n\\q\nnonsense",
                    "select 1;");
            assertThat(up().batches()).containsExactly(new Batch("select 1", 4));
        }

        @Test
        void takeTheBranchThatHolds() {
            write(1, "a", """
                            \\set big on
                            \\if :big
                              \\if false
                              select 1;
                              \\elif yes
                              select 2;
                              \\else
                              \\! rm x
                              \\endif
                            \\else
                            select 3;
                            \\endif
                            select 4;
                            """, "select 1;");
            assertThat(up().batches()).containsExactly(new Batch("select 2", 6), new Batch("select 4", 13));
        }

        @Test
        void includeFilesOfTheProject() {
            write(1, "t/a", "select 1;\n\\i common/x.sql\n\\ir y.sql\nselect 4;", "select 5;");
            folder.with("common/x.sql", "\\set v 3\nselect 2;").with("deploy/t/y.sql", "select :v;");
            assertThat(up().batches())
                    .extracting(Batch::sql)
                    .containsExactly("select 1", "select 2", "select 3", "select 4");
            assertThat(up().batches()).extracting(Batch::line).containsExactly(1, 2, 1, 4);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        \\! rm -rf x                         | \\! runs a command of the shell
                        \\copy a from program 'x'            | \\copy copies files
                        \\connect other                      | \\connect connects to another database
                        select 'select 1' \\gexec            | \\gexec runs the rows
                        \\set now `date`                     | back-ticks
                        \\set ON_ERROR_STOP off              | changes how psql runs all that follows
                        \\i ../outside.sql                   | is no file of this folder
                        \\i deploy/a.sql                     | without an end
                        copy a from stdin;                   | COPY ... FROM STDIN
                        \\else                               | no \\if before it
                        \\foo                                | is a command of psql
                        """)
        void holdBackWhatOnlyPsqlCanDo(String line, String sentence) {
            write(1, "a", "select 1;\n" + line.replace("\\\\", "\\") + "\n", "select 1;");
            var hindrance = up().hindrance();
            assertThat(up().batches()).isEmpty();
            assertThat(up().isEmpty()).isFalse();
            assertThat(hindrance).isNotNull();
            assertThat(hindrance.sentence()).contains(sentence.replace("\\\\", "\\"));
            assertThat(hindrance.line()).isEqualTo(2);
        }

        @Test
        void thatAreMissingHoldBackTheirChange() {
            write(1, "a", "select 1;", "select 2;");
            folder.without("deploy/a.sql");
            assertThat(up().hindrance()).isNotNull();
        }
    }
}
