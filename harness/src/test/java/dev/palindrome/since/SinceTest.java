package dev.palindrome.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceTest {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    private WorkingCopy copy;

    @BeforeEach
    void aBranchOfAnOldHistory() {
        copy = WorkingCopy.in(root);
        migration("000001_users", "create table users ();");
        migration("000002_orders", "create table orders ();");
        copy.commit("an old history").git("checkout", "--quiet", "-b", "feature");
    }

    @Nested
    class WhatABranchAdds {

        @Test
        void isWhatIsNewCommittedOrNot() {
            migration("000003_size", "alter table users add size int;");
            copy.commit("a size");
            migration("000004_colour", "alter table users add colour int;");
            copy.git("add", "--all");
            migration("000005_weight", "alter table users add weight int;");

            assertThat(since("main").migrations())
                    .extracting(Migration::id)
                    .containsExactly("000003", "000004", "000005");
            assertThat(since("main").notes())
                    .singleElement()
                    .asString()
                    .startsWith("since main (")
                    .endsWith("): 3 of 5 migrations are new or changed");
        }

        @Test
        void isCountedFromWhereItLeft() {
            copy.git("checkout", "--quiet", "main").write("db/000001_users.up.sql", "create table users (id int);");
            copy.commit("a change that the branch does not have").git("checkout", "--quiet", "feature");

            assertThat(since("main").migrations()).isEmpty();
            assertThat(since("main").notes())
                    .singleElement()
                    .asString()
                    .endsWith("none of 2 migrations is new or changed, so there is nothing to verify");
        }

        @Test
        void holdsWhatItEditsAndSaysSo() {
            copy.write("db/000002_orders.down.sql", "drop table orders cascade;");

            assertThat(since("main").migrations()).extracting(Migration::id).containsExactly("000002");
            assertThat(since("main").notes().get(1)).startsWith("edited, ").endsWith(": 000002_orders.down.sql");
        }

        @Test
        void holdsWhatItRenamesAndNamesWhatItDeletes() {
            copy.git("mv", "db/000002_orders.up.sql", "db/000007_orders.up.sql")
                    .git("mv", "db/000002_orders.down.sql", "db/000007_orders.down.sql")
                    .git("rm", "--quiet", "db/000001_users.up.sql", "db/000001_users.down.sql");

            assertThat(since("main").migrations()).extracting(Migration::id).containsExactly("000007");
            assertThat(since("main").notes())
                    .anyMatch(note -> note.startsWith("renamed: 000007_orders.down.sql, which was 000002_orders.down"))
                    .anyMatch(note -> note.equals("deleted: 000001_users.down.sql, 000001_users.up.sql"));
        }

        @Test
        void isReadFromTheSourcesWhereTheFolderIsACopyThatGitIgnores() {
            migration("000003_size", "alter table users add size int;");
            copy.write(".gitignore", "/target\n");
            for (String name : new String[] {"000001_users", "000002_orders", "000003_size"}) {
                copy.write("target/classes/db/" + name + ".up.sql", "select 1;");
            }
            var folder = MigrationFolders.read(root.resolve("target/classes/db"), null);

            assertThat(new SourceOf(folder, "db", root).path()).isEqualTo(root.resolve("db"));
            assertThatThrownBy(() -> new SourceOf(folder, "migrations", root).path())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("no other folder migrations holds its files");
        }
    }

    @Nested
    class WhatGitCannotTell {

        @Test
        void isNamedWhereThereIsNoWorkingCopy() {
            var copied = new WorkingCopy(elsewhere);
            copied.write("1_a.up.sql", "select 1;");

            assertThatThrownBy(() -> Since.of(MigrationFolders.read(elsewhere, null), "x", "main"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"main\"")
                    .hasMessageContaining("not a git repository");
        }

        @Test
        void isNamedWhereTheRevisionIsUnknownWithTheNearest() {
            assertThatThrownBy(() -> since("maim"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"maim\", a revision that this repository does not know")
                    .hasMessageContaining("did you mean \"main\"?")
                    .hasMessageContaining("git fetch");
            assertThatThrownBy(() -> since("--output=x")).hasMessageContaining("does not know");
        }

        @Test
        void isNamedWhereTheCloneIsShallow() {
            migration("000003_size", "alter table users add size int;");
            copy.commit("a size");
            new WorkingCopy(elsewhere)
                    .git(
                            "clone",
                            "--quiet",
                            "--depth",
                            "1",
                            "--no-single-branch",
                            root.toUri().toString(),
                            "clone");
            var clone = MigrationFolders.read(elsewhere.resolve("clone/db"), null);

            assertThatThrownBy(() -> Since.of(clone, "db", "origin/main"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("no commit in common")
                    .hasMessageContaining("git fetch --unshallow")
                    .hasMessageContaining("fetch-depth: 0");
        }
    }

    private void migration(String name, String up) {
        copy.write("db/" + name + ".up.sql", up).write("db/" + name + ".down.sql", "select '" + name + "';");
    }

    private Since since(String revision) {
        return Since.of(MigrationFolders.read(root.resolve("db"), null), "db", revision);
    }
}
