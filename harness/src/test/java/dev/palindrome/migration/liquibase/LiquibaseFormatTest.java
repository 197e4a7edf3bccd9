package dev.palindrome.migration.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiquibaseFormatTest {
    private Folder folder;

    @BeforeEach
    void emptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @ParameterizedTest
    @EnumSource
    void readsEachSyntax(Syntax syntax) {
        syntax.write(folder);
        assertThat(MigrationFolders.detect(folder.path()))
                .extracting(MigrationFormat::name)
                .containsExactly("liquibase");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:1", "ada:2", "ada:3", "ada:4");
        assertThat(read.migrations()).extracting(m -> m.up().file()).containsOnly(syntax.file());
        assertThat(read.migrations().get(0).up().text()).containsIgnoringCase("create table a");
        assertThat(sql(read.migrations().get(0).down().orElseThrow())).containsExactly("drop table a");
        assertThat(read.migrations().get(1).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(read.migrations().get(2).down()).get().matches(Script::isEmpty);
        assertThat(read.migrations().get(2).declaredIrreversible()).contains("its rollback is declared to be empty");
        assertThat(read.migrations().get(3).down()).isEmpty();
        assertThat(line(syntax, read.migrations().get(3))).contains("update a set x = 2");
    }

    private String line(Syntax syntax, Migration migration) {
        int line = migration.up().batches().get(0).line();
        return folder.text(syntax.file()).lines().toList().get(line - 1);
    }

    @Test
    void tellsRollbacksApartBeforeAnythingRuns() {
        folder.with("changelog.xml", xml("""
                <changeSet id="1" author="ada"><createTable tableName="a"><column name="x" type="int"/></createTable></changeSet>
                <changeSet id="2" author="ada"><sql>update a set x = 1</sql><rollback>update a set x = 0</rollback></changeSet>
                <changeSet id="3" author="ada"><sql>update a set x = 2</sql></changeSet>
                <changeSet id="4" author="ada"><dropTable tableName="a"/><sql>select 1</sql></changeSet>
                <changeSet id="5" author="ada"><sql>update a set x = 3</sql><rollback/></changeSet>
                <changeSet id="6" author="ada"><tagDatabase tag="v1"/></changeSet>
                """));
        var read = folder.read();
        assertThat(sentences(read))
                .contains(
                        "rollbacks: 1 written, 1 written as empty (ada:5), 2 made by Liquibase, 2 impossible (ada:3 by sql; ada:4 by dropTable, sql)");
        assertThat(sql(read.migrations().get(0).down().orElseThrow())).containsExactly("DROP TABLE a");
        assertThat(read.migrations().get(5).up().isEmpty()).isTrue();
        assertThat(read.migrations().get(5).declaredIrreversible()).isEmpty();
        assertThat(sentences(read)).contains("2 files have no down");
    }

    @Test
    void readsOurOwnDeclarationInCommentsToo() {
        folder.with(
                "a.sql",
                "--liquibase formatted sql\n--changeset ada:1\n-- palindrome: irreversible because the rows are gone\ndrop table a;\n");
        folder.with("changelog.xml", xml("""
                <include file="a.sql" relativeToChangelogFile="true"/>
                <changeSet id="2" author="ada">
                  <comment>palindrome: irreversible because nobody needs it</comment>
                  <dropTable tableName="b"/>
                </changeSet>
                """));
        assertThat(folder.read().migrations())
                .extracting(migration -> migration.declaredIrreversible().orElse("-"))
                .containsExactly("the rows are gone", "nobody needs it");
    }

    @Test
    void declaresNothingWhereNothingRuns() {
        folder.with("changelog.xml", xml("""
                <changeSet id="1" author="ada"><empty/><rollback/></changeSet>"""));
        assertThat(folder.read().migrations().get(0).declaredIrreversible()).isEmpty();
    }

    @Nested
    class Places {

        @Test
        void findsIncludesFromTheFolderAboveThatTheirPathsStartFrom() {
            folder.with("db/changelog/db.changelog-master.yaml", """
                    databaseChangeLog:
                      - include:
                          file: db/changelog/one.xml
                      - includeAll:
                          path: db/changelog/more/
                    """)
                    .with("db/changelog/one.xml", xml(createTable("1", "a")))
                    .with("db/changelog/more/b.xml", xml(createTable("2", "b")))
                    .with("db/changelog/more/a.sql", "--liquibase formatted sql\n--changeset bob:1\nselect 1;\n");
            var read = MigrationFolders.read(folder.path().resolve("db/changelog"), null);
            assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:1", "bob:1", "ada:2");
            assertThat(read.migrations())
                    .extracting(migration -> migration.up().file())
                    .containsExactly("one.xml", "more/a.sql", "more/b.xml");
            assertThat(read.settings())
                    .containsEntry("liquibase.changelogFile", "db/changelog/db.changelog-master.yaml");
        }

        @Test
        void asksWhichOfSeveralIsTheFirst() {
            folder.with("one.xml", xml(createTable("1", "a"))).with("two.xml", xml(createTable("2", "b")));
            assertThatThrownBy(folder::read)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("2 changelogs", "one.xml, two.xml", "--var changelog=one.xml");
            assertThat(folder.readWith("changelog", "two.xml").migrations())
                    .extracting(Migration::id)
                    .containsExactly("ada:2");
            assertThatThrownBy(() -> folder.readWith("changelog", "three.xml"))
                    .hasMessageContainingAll("three.xml", "there are: one.xml, two.xml");
        }

        @Test
        void takesTheOneThatNoOtherIncludes() {
            folder.with("first.xml", xml("<include file=\"second.xml\"/>"))
                    .with("second.xml", xml(createTable("1", "a")));
            assertThat(folder.read().migrations()).hasSize(1);
        }

        @Test
        void takesTheOneThatThePropertiesName() {
            folder.with(
                            "liquibase.properties",
                            "changeLogFile=src/main/resources/two.xml\nliquibase.command.password=x\n")
                    .with("one.xml", xml(createTable("1", "a")))
                    .with("two.xml", xml(createTable("2", "b")));
            var read = folder.read();
            assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:2");
            assertThat(read.settings()).doesNotContainValue("x");
        }

        @Test
        void saysInLiquibasesWordsWhatIsNotThere() {
            folder.with("changelog.xml", xml("<include file=\"gone.xml\"/>"));
            assertThatThrownBy(folder::read)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("changelog.xml: Liquibase refuses it", "gone.xml");
        }

        @Test
        void saysWhichLineIsBroken() {
            folder.with("changelog.xml", "<databaseChangeLog><changeSet></databaseChangeLog>");
            assertThatThrownBy(folder::read)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("changelog.xml: Liquibase refuses it", "line 1");
        }

        @Test
        void tellsWhatTwoFilesCallTheSame() {
            folder.with("changelog.xml", xml("<include file=\"a.xml\"/><include file=\"b.xml\"/>"))
                    .with("a.xml", xml(createTable("1", "a")))
                    .with("b.xml", xml(createTable("1", "b")));
            assertThat(folder.read().migrations())
                    .extracting(Migration::id)
                    .containsExactly("a.xml::1::ada", "b.xml::1::ada");
        }
    }

    @Nested
    class Choices {

        @BeforeEach
        void write() {
            folder.with("changelog.xml", xml("""
                    <property name="kind" value="int" dbms="postgresql"/>
                    <changeSet id="1" author="ada" context="test"><sql>select 1</sql></changeSet>
                    <changeSet id="2" author="ada" labels="slow"><sql>select 2</sql></changeSet>
                    <changeSet id="3" author="ada" dbms="oracle"><sql>select 3</sql></changeSet>
                    <changeSet id="4" author="ada" ignore="true"><sql>select 4</sql></changeSet>
                    <changeSet id="5" author="ada"><sql>select '${greeting}'::${kind}</sql></changeSet>
                    """));
        }

        @Test
        void leavesOutWhatDoesNotRunHereAndSaysSo() {
            var read = folder.readWith("contexts", "prod");
            assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:2", "ada:5");
            assertThat(sentences(read))
                    .contains(
                            "1 changeset is left out because of its dbms: ada:3",
                            "1 changeset is left out because of its context: ada:1",
                            "1 changeset is left out because of ignore: ada:4");
        }

        @Test
        void saysThatAllContextsRunWhereNoneIsGiven() {
            var read = folder.read();
            assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:1", "ada:2", "ada:5");
            assertThat(sentences(read)).anyMatch(sentence -> sentence.contains("the contexts are test"));
        }

        @Test
        void takesContextsAndLabelsFromTheProperties() {
            folder.with("liquibase.properties", "context-filter: test\nlabelFilter: !slow\nparameter.greeting: 1\n");
            var read = folder.read();
            assertThat(read.migrations()).extracting(Migration::id).containsExactly("ada:1", "ada:5");
            assertThat(read.migrations().get(1).up().text()).isEqualTo("select '1'::int");
        }

        @Test
        void putsVariablesInForParameters() {
            assertThat(folder.readWith("greeting", "7").migrations().get(2).up().text())
                    .isEqualTo("select '7'::int");
        }

        @Test
        void readsForTheEngineThatIsAsked() {
            assertThat(folder.readOn("sqlite").migrations().get(2).up().text())
                    .isEqualTo("select '${greeting}'::${kind}");
        }
    }

    @Test
    void namesTheFilesOfSqlThatChangesetsRun() {
        folder.with("changelog.xml", xml("""
                <changeSet id="1" author="ada"><sqlFile path="sql/a.sql"/><rollback/></changeSet>"""))
                .with("sql/a.sql", "create table a (x int);\ncreate table b (x int);\n")
                .with("sql/b.sql", "select 1;");
        var read = folder.read();
        assertThat(sql(read.migrations().get(0).up()))
                .containsExactly("create table a (x int)", "create table b (x int)");
        assertThat(read.oddities()).anySatisfy(oddity -> {
            assertThat(oddity.sentence()).isEqualTo("changesets run these files");
            assertThat(oddity.files()).containsExactly("sql/a.sql");
        });
        assertThat(sentences(read)).anyMatch(sentence -> sentence.startsWith("sql/b.sql is ignored"));
    }

    static String xml(String content) {
        return """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                %s
                </databaseChangeLog>
                """.formatted(content.strip());
    }

    private static String createTable(String id, String table) {
        return "<changeSet id=\"%s\" author=\"ada\"><createTable tableName=\"%s\"><column name=\"x\" type=\"int\"/></createTable></changeSet>"
                .formatted(id, table);
    }

    private static List<String> sql(Script script) {
        return script.batches().stream().map(Batch::sql).toList();
    }

    private static List<String> sentences(MigrationFolder read) {
        return read.oddities().stream().map(Oddity::sentence).toList();
    }
}
