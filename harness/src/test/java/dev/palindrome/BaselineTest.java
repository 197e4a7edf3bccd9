package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.check.Grade;
import dev.palindrome.cycle.Progress;
import dev.palindrome.expectation.Standing;
import dev.palindrome.expectation.Standing.Kind;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final String USERS = "create table users (id int primary key, nick text);";

    @TempDir
    Path work;

    private Path baseline;
    private History history;

    @BeforeEach
    void anOldHistory() throws IOException {
        history = History.in(Files.createDirectory(work.resolve("migrations")))
                .with("users", USERS, "drop table users;")
                .with("index", "create index users_nick_idx on users (nick);", "select 1;")
                .with("size", "alter table users add size int;", "alter table users drop size;");
        baseline = work.resolve("palindrome-baseline.txt");
    }

    @Nested
    class AKnownFailure {

        @Test
        void isAsExpectedWhereTheFileBesideTheFolderSaysJustThat() throws IOException {
            write("000002_index | broken | schema-restored up-reapplies | nobody searches by nick");

            assertThat(standings(0))
                    .containsEntry("000002", new Standing(Kind.KNOWN, """
                            known by palindrome-baseline.txt line 1: nobody searches by nick"""))
                    .hasSize(3);
        }

        @Test
        void isNamedByItsIdToo() throws IOException {
            write("000002 | broken | schema-restored up-reapplies");

            assertThat(standings(0).get("000002").kind()).isEqualTo(Kind.KNOWN);
        }

        @Test
        void isNewWhereItFailsOtherwise() throws IOException {
            write("\n000002_index | lossy | rows-preserved");

            assertThat(standings(0).get("000002").kind()).isEqualTo(Kind.OTHERWISE);
            assertThat(standings(0).get("000002").sentence())
                    .startsWith("palindrome-baseline.txt line 2 says lossy (rows-preserved), but now it is broken (")
                    .contains("schema-restored");
        }

        @Test
        void mustLeaveTheFileWhereItIsRepaired() throws IOException {
            write("000003_size | broken | schema-restored");

            assertThat(standings(0)).containsEntry("000003", new Standing(Kind.OTHERWISE, """
                            palindrome-baseline.txt line 1 says broken (schema-restored), but it is reversible now: remove the line"""));
        }

        @Test
        void isNeitherConfirmedNorRefutedByARunThatDoesNotLook() throws IOException {
            history.with("forget", "delete from users where id > 3;", "select 1;");
            freeze(options(20));

            assertThat(baseline).content().contains("000004_forget | lossy | ");
            assertThat(standings(20).values()).allMatch(Standing::isAsExpected);
            assertThat(standings(0).get("000004").kind()).isEqualTo(Kind.KNOWN);
            assertThat(standings(0, o -> o.without("up-reapplies"))
                            .get("000002")
                            .kind())
                    .isEqualTo(Kind.KNOWN);
        }

        @Test
        void isWrongConfigurationWhereTheFolderDoesNotHoldIt() throws IOException {
            write("000002_index | broken | schema-restored\n000009_gone | lossy | rows-preserved");

            assertThatThrownBy(() -> standings(0))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("palindrome-baseline.txt line 2: there is no migration 000009_gone in")
                    .hasMessageContaining("remove the line");
        }

        @Test
        void mayNotStandThereTwiceNorBeExpectedElsewhere() throws IOException {
            write("000002_index | broken | schema-restored\n000002 | broken | schema-restored");
            assertThatThrownBy(() -> standings(0)).hasMessageContaining("stands on line 1 already");

            write("000002_index | broken | schema-restored");
            assertThatThrownBy(() -> standings(0, o -> o.expect("000002", Grade.BROKEN)))
                    .hasMessageContaining("and so does palindrome-baseline.txt line 1: keep one of them");
        }
    }

    @Nested
    class AFileThatIsWritten {

        @Test
        void holdsWhatIsNotAsExpectedInTheOrderOfTheHistory() throws IOException {
            history.with("away", "alter table users drop nick;", "alter table users add nick varchar;");

            freeze(options(0));

            assertThat(lines()).hasSize(2);
            assertThat(lines()[0]).startsWith("000002_index | broken | ").contains("schema-restored");
            assertThat(lines()[1]).startsWith("000004_away | broken | ");
            assertThat(standings(0).values()).allMatch(Standing::isAsExpected);
        }

        @Test
        void keepsReasonsAndLinesOfWhatWasNotVerified() throws IOException {
            write("""
                    000001_users | lossy | rows-preserved | of another time
                    000002_index | broken | census | nobody searches by nick
                    000003_size | broken | schema-restored
                    """);

            freeze(options(0).from("000002"));

            assertThat(lines()[0]).isEqualTo("000001_users | lossy | rows-preserved | of another time");
            assertThat(lines()[1]).startsWith("000002_index | broken | ").endsWith(" | nobody searches by nick");
            assertThat(lines()).hasSize(2);
        }

        @Test
        void isTheSameWhenItIsWrittenAgain() throws IOException {
            freeze(options(0));
            String first = Files.readString(baseline);
            freeze(options(0));

            assertThat(baseline).hasContent(first);
        }

        @Test
        void leavesOutWhatIsExpectedElsewhereAndIsNotMadeForNothing() {
            freeze(options(0).expect("000002", Grade.BROKEN));

            assertThat(baseline).doesNotExist();
        }

        private String[] lines() throws IOException {
            return Files.readString(baseline)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toArray(String[]::new);
        }
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Path elsewhere = work.resolve("known.txt");

        assertThatThrownBy(() -> standings(0, o -> o.tolerance(new Tolerance(elsewhere, Tolerance.Use.HOLD))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no baseline")
                .hasMessageContaining("--write-baseline");
    }

    private Map<String, Standing> standings(int rows) {
        return standings(rows, o -> o);
    }

    private Map<String, Standing> standings(int rows, UnaryOperator<Options.Builder> more) {
        try (var verification = open(more.apply(options(rows)).build())) {
            verification.migrations().forEach(verification::judge);
            return verification.migrations().stream().collect(Collectors.toMap(m -> m.id(), verification::standing));
        }
    }

    private void freeze(Options.Builder options) {
        var tolerance = new Tolerance(null, Tolerance.Use.WRITE);
        try (var verification = open(options.tolerance(tolerance).build())) {
            verification.migrations().forEach(verification::judge);
            verification.freeze();
        }
    }

    private Options.Builder options(int rows) {
        return Options.of(work.resolve("migrations")).rows(rows);
    }

    private static Verification open(Options options) {
        return Verification.on(TestServers::postgres, server -> {}, options, Progress.SILENT, false);
    }

    private void write(String lines) throws IOException {
        Files.writeString(baseline, lines);
    }
}
