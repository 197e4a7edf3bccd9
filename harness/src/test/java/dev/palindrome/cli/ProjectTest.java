package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path project;

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(project.resolve("go.mod"), "module shop");
    }

    @Nested
    class Detect {

        @Test
        void givesTheCommandToGoOnWith() throws IOException {
            history("db/migrations");

            assertThat(run("detect", project.toString())).isZero();
            assertThat(out.toString())
                    .contains("1 migration folder in ")
                    .contains("palindrome verify %s/db/migrations --format golang-migrate\n".formatted(project));
        }

        @Test
        void namesTheDatabaseInTheCommandWhereTheFolderDoes() throws IOException {
            history("db/mysql");

            run("detect", project.toString());

            assertThat(out.toString()).contains("--format golang-migrate --database mysql\n");
        }

        @Test
        void saysWhatIsMissingForAToolThatCannotBeRun() throws IOException {
            Files.createDirectories(project.resolve("db/migrate"));
            Files.writeString(project.resolve("db/migrate/1_users.rb"), "class Users < ActiveRecord::Migration[7.1]");

            assertThat(run("detect", project.toString())).isZero();
            assertThat(out.toString())
                    .contains("rails  ", "not run yet", "Ruby")
                    .doesNotContain("palindrome verify");
        }

        @Test
        void endsWithTwoWhereThereIsNothing() {
            assertThat(run("detect", project.toString())).isEqualTo(2);
            assertThat(err.toString()).contains("nothing in", "1 files and folders", "--pattern");
        }

        @Test
        void readsAFolderByTheRulesOfTheDatabase() throws IOException {
            history("db/mysql").with("notes", "create table notes (`id` int); # a comment", "drop table notes;");

            assertThat(run("detect", project + "/db/mysql", "--database", "mysql"))
                    .isZero();
            assertThat(out.toString()).contains("golang-migrate, 2 migrations");
        }

        @Test
        void refusesADatabaseThatNobodyKnows() throws IOException {
            history("db");

            assertThat(run("detect", project + "/db", "--database", "postgre")).isEqualTo(2);
            assertThat(err.toString()).contains("postgre", "postgresql");
        }
    }

    @Nested
    class AProjectInPlaceOfAFolder {

        @Test
        void isListedWhereOneFolderInItCanBeRun() throws IOException {
            history("db/migrations");

            assertThat(run("list", project.toString())).isZero();
            assertThat(out.toString()).isEqualToNormalizingNewlines("000001\tusers\tdown\n");
        }

        @Test
        void isVerifiedAndTheChoiceIsNoted() throws IOException {
            history("db/migrations");
            history("examples/migrations");

            assertThat(run("verify", project.toString(), "--rows", "0", "--database", "sqlite"))
                    .isZero();
            assertThat(out.toString()).contains("db/migrations", "reversible");
            assertThat(err.toString())
                    .startsWith("note: ")
                    .contains("db/migrations in it is of golang-migrate", "1 more");
        }

        @Test
        void isRefusedWhereSeveralCanBeRun() throws IOException {
            history("billing/migrations");
            history("shop/migrations");

            assertThat(run("verify", project.toString())).isEqualTo(2);
            assertThat(err.toString())
                    .contains("is a project", "verify %s/billing/migrations".formatted(project), "shop/migrations");
        }

        @Test
        void leavesTheChoiceToTheDatabaseWhereEachHasItsOwn() throws IOException {
            history("db/mysql");
            history("db/sqlite").with("more", "create table more (id int);", "drop table more;");

            assertThat(run("list", project.toString(), "--database", "sqlite")).isZero();
            assertThat(out.toString()).hasLineCount(2);
        }

        @Test
        void isNoProjectWhereAFormatIsGiven() throws IOException {
            history("db/migrations");

            assertThat(run("list", project.toString(), "--format", "golang-migrate"))
                    .isEqualTo(2);
        }
    }

    private History history(String folder) throws IOException {
        return History.in(Files.createDirectories(project.resolve(folder)))
                .with("users", "create table users (id int primary key);", "drop table users;");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
