package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {

    private static final String BOTH = "postgresql:15,postgresql:18";

    @TempDir
    Path work;

    private Path folder;
    private History history;

    @BeforeEach
    void aHistoryThatNeedsANewServer() throws IOException {
        folder = Files.createDirectory(work.resolve("migrations"));
        history = History.in(folder)
                .with("users", "create table users (id int);", "drop table users;")
                .with(
                        "twice",
                        "alter table users add twice int generated always as (id * 2) virtual;",
                        "alter table users drop twice;");
    }

    @Nested
    class SeveralDatabases {

        @Test
        void haveARunEachInOneReport() throws IOException {
            Program run = verify("--database", BOTH, "--out", "json=" + work.resolve("report.json"));

            assertThat(run.exit()).describedAs(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("on postgresql 15.", "on postgresql 18.");
            assertThat(Files.readString(work.resolve("report.json")))
                    .containsIgnoringWhitespaces("\"engine\": { \"name\": \"postgresql\", \"version\": \"15.")
                    .containsIgnoringWhitespaces("\"engine\": { \"name\": \"postgresql\", \"version\": \"18.");
        }

        @Test
        void mayBeNamedOneByOne() {
            Program run = verify("--database", "postgresql:15", "--database", "postgresql:18", "--only", "000001");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("on postgresql 15.", "on postgresql 18.");
        }

        @Test
        void areNamedOnceEach() {
            Program run = verify("--database", "postgresql:18,PostgreSQL:18");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("the database postgresql:18 is named twice");
        }

        @Test
        void areAllKnownBeforeOneIsStarted() {
            Program run = verify("--database", "postgresql:18,oracle");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("no provider for database \"oracle\"");
            assertThat(run.out()).isEmpty();
        }
    }

    @Nested
    class OneThatCannotBeStarted {

        private final Map<String, @Nullable String> before = new HashMap<>();

        /** Without a repository there are binaries of PostgreSQL 18 alone, which are on the class path. */
        @BeforeEach
        void hideTheRepositories() {
            for (String place : List.of("palindrome.engines", "maven.repo.local", "user.home")) {
                before.put(place, System.setProperty(place, work.toString()));
            }
        }

        @AfterEach
        void showThem() {
            before.forEach((place, value) -> {
                if (value == null) {
                    System.clearProperty(place);
                } else {
                    System.setProperty(place, value);
                }
            });
        }

        @Test
        void takesNothingFromTheOthersAndIsNotGreen() {
            Program run = verify("--database", "postgresql:16,postgresql:18", "--only", "000001");

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("the one migration is reversible", "it was not reached");
            assertThat(run.err()).contains("postgresql:16: no binaries of PostgreSQL 16");
        }

        @Test
        void leavesTheExitCodeToWhatTheOthersFound() {
            history.with("index", "create index users_idx on users (id);", "select 1;");

            assertThat(verify("--database", "postgresql:16,postgresql:18").exit())
                    .isEqualTo(1);
        }

        @Test
        void isAllThereIsToSayWhereNoneCan() {
            Program run = verify("--database", "postgresql:16,postgresql:17");

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).contains("no binaries of PostgreSQL 16", "no binaries of PostgreSQL 17");
            assertThat(run.out()).isEmpty();
        }
    }

    @Nested
    class AnExpectation {

        @Test
        void holdsOnEveryDatabaseUnlessItNamesOne() {
            assertThat(verify("--database", BOTH, "--expect", "postgresql:15:000002=broken")
                            .exit())
                    .isZero();
            assertThat(verify("--database", BOTH, "--expect", "000002=broken").exit())
                    .isEqualTo(1);
        }

        @Test
        void isFrozenForEachDatabaseWhereTheyDiffer() throws IOException {
            history.with("index", "create index users_idx on users (id);", "select 1;");

            assertThat(verify("--database", BOTH, "--write-baseline").exit()).isZero();

            assertThat(Files.readAllLines(work.resolve("palindrome-baseline.txt")).stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.replaceAll(" \\|.*", "")))
                    .containsExactly("postgresql:15:000002_twice", "000003_index");
            assertThat(verify("--database", BOTH).exit()).isZero();
            assertThat(verify("--database", "postgresql:18").exit()).isZero();
        }

        @Test
        void staysFrozenWhereItsDatabaseIsNotAmongThose() throws IOException {
            Path file = Files.writeString(
                    work.resolve("palindrome-baseline.txt"),
                    "mysql:000002_twice | broken | up-applies | no such column\n");

            verify("--database", "postgresql:15", "--write-baseline");

            assertThat(file).content().contains("mysql:000002_twice | broken", "postgresql:15:000002_twice | broken");
        }
    }

    private Program verify(String... more) {
        return Program.verify(folder, more);
    }
}
