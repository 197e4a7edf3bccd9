package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinCoverageTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aHistoryThatIsReversibleAndForbidsNullInTheEnd() {
        History.in(folder)
                .with("users", "create table users (id int primary key, nick text)", "drop table users")
                .with(
                        "nick",
                        "alter table users alter nick set not null",
                        "alter table users alter nick drop not null");
    }

    @Test
    void isAFindingWhereTheRowsCoverLess() {
        Program run = verify("--min-coverage", "100");

        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("the rows cover 75 % of the schema, less than the 100 % asked for")
                .contains("public.users.nick held no NULL: a later version forbids it");
    }

    @Test
    void isNoneWhereTheyCoverThatMuch() {
        assertThat(verify("--min-coverage", "75").exit()).isZero();
        assertThat(verify().exit()).isZero();
    }

    private Program verify(String... more) {
        return Program.run(Stream.concat(
                        Stream.of("verify", folder.toString(), "--rows", "20", "--provider", "embedded"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
