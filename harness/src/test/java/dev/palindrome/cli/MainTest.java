package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @TempDir
    Path target;

    private History history;

    @BeforeEach
    void aHistoryOfOne() {
        history = History.in(folder).with("users", "create table users (id int primary key);", "drop table users;");
    }

    @Nested
    class Verify {

        @Test
        void endsWithZeroWhereAllIsReversible() {
            assertThat(verify()).isZero();
            assertThat(out.toString()).contains("000001", "users", "reversible");
            assertThat(err.toString()).isEmpty();
        }

        @Test
        void endsWithOneWhereSomethingIsFound() {
            history.with("index", "create index users_idx on users (id);", "select 1;");

            assertThat(verify()).isEqualTo(1);
            assertThat(out.toString()).contains("users_idx", "000002_index.down.sql");
        }

        @Test
        void endsWithZeroWhereWhatIsFoundWasExpected() {
            history.with("index", "create index users_idx on users (id);", "select 1;");

            assertThat(verify("--expect", "000002=broken")).isZero();
        }

        @Test
        void endsWithOneWhereAMigrationIsBetterThanExpected() {
            assertThat(verify("--expect", "000001=lossy")).isEqualTo(1);
        }

        @Test
        void endsWithZeroWhereAMigrationDeclaresItselfToBeIrreversible() {
            history.with(
                    "gone",
                    "alter table users add note text; alter table users drop note;",
                    "-- palindrome: irreversible because the notes are gone");

            assertThat(verify()).isZero();
            assertThat(out.toString()).contains("irreversible", "the notes are gone");
        }

        @Test
        void writesEachReportThatIsAskedFor() {
            assertThat(verify(
                            "--out", "html=" + target.resolve("a/report.html"),
                            "--out", "json=" + target.resolve("report.json"),
                            "--out", "markdown=" + target.resolve("report.md"),
                            "--out", "junit-xml=" + target.resolve("report.xml")))
                    .isZero();

            assertThat(Stream.of("a/report.html", "report.json", "report.md", "report.xml")
                            .map(target::resolve))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
            assertThat(out.toString()).contains(target.resolve("a/report.html").toString());
        }

        private int verify(String... more) {
            return run(Stream.concat(
                            Stream.of("verify", folder.toString(), "--rows", "0", "--provider", "embedded"),
                            Stream.of(more))
                    .toArray(String[]::new));
        }
    }

    @Nested
    class BadInput {

        @Test
        void aFolderThatIsNotThere() {
            assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("palindrome: ")
                    .contains("nowhere")
                    .hasLineCount(1);
        }

        @Test
        void anEmptyFolder() {
            assertThat(run("verify", target.toString())).isEqualTo(2);
        }

        @Test
        void aReportThatNobodyWrites() {
            assertThat(run("verify", folder.toString(), "--out", "pdf=x.pdf")).isEqualTo(2);
            assertThat(err.toString()).contains("pdf", "html", "json", "markdown");
        }

        @Test
        void aReportThatCannotBeWritten() throws IOException {
            Path file = Files.writeString(target.resolve("file"), "");

            assertThat(run("verify", folder.toString(), "--out", "json=" + file.resolve("x.json")))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("cannot be written");
        }

        @Test
        void aGradeThatIsNone() {
            assertThat(run("verify", folder.toString(), "--expect", "000001=fine"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("fine", "irreversible");
        }

        @Test
        void aCheckThatIsNone() {
            assertThat(run("verify", folder.toString(), "--without", "schema-restord"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("schema-restored");
        }

        @Test
        void aMigrationThatIsNotThere() {
            assertThat(run("verify", folder.toString(), "--only", "7")).isEqualTo(2);
            assertThat(err.toString()).contains("\"7\"", "000001_users");
        }

        @Test
        void aDatabaseThatNobodyProvides() {
            assertThat(run("verify", folder.toString(), "--database", "postgre"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("postgre", "postgresql");
        }

        @Test
        void aProviderThatIsNone() {
            assertThat(run("verify", folder.toString(), "--provider", "cloud")).isEqualTo(2);
            assertThat(err.toString()).contains("cloud", "embedded");
        }

        @Test
        void aNumberThatIsNone() {
            assertThat(run("verify", folder.toString(), "--rows", "many")).isEqualTo(2);
            assertThat(run("verify", folder.toString(), "--rows", "-1")).isEqualTo(2);
        }

        @Test
        void anOptionThatIsNone() {
            assertThat(run("verify", folder.toString(), "--row", "1")).isEqualTo(2);
            assertThat(err.toString()).contains("--row");
        }
    }

    @Nested
    class TheOtherCommands {

        @Test
        void detectSaysWhatAFolderIs() {
            history.withoutDown("index", "create index on users (id);");

            assertThat(run("detect", folder.toString())).isZero();
            assertThat(out.toString()).contains("golang-migrate, 2 migrations", "no down  1");
        }

        @Test
        void listNamesEachMigrationInALine() {
            assertThat(run("list", folder.toString())).isZero();
            assertThat(out.toString()).isEqualToNormalizingNewlines("000001\tusers\tdown\n");
        }

        @Test
        void doctorShowsWhatWasFound() {
            assertThat(run("doctor", "--pull-timeout", "1")).isZero();
            assertThat(out.toString()).contains("java", "embedded    usable", "container");
        }

        @Test
        void explainPrintsThePageOfACheck() {
            assertThat(run("explain", "no-orphans")).isZero();
            assertThat(out.toString()).startsWith("# no-orphans").contains("foreign key");
        }

        @Test
        void explainListsTheChecks() {
            assertThat(run("explain")).isZero();
            assertThat(out.toString()).hasLineCount(14);
        }

        @Test
        void noCommandShowsTheUsage() {
            assertThat(run()).isZero();
            assertThat(out.toString()).contains("verify", "detect", "doctor", "explain", "Exit codes");
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
