package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineOptionsTest {

    @TempDir
    Path work;

    private Path folder;
    private History history;

    @BeforeEach
    void anOldHistory() throws IOException {
        folder = Files.createDirectory(work.resolve("migrations"));
        history = History.in(folder)
                .with("users", "create table users (id int);", "drop table users;")
                .with("index", "create index users_idx on users (id);", "select 1;");
    }

    @Test
    void freezeWhatIsKnownSoThatOnlyWhatIsNewFails() {
        assertThat(Program.verify(folder).exit()).isEqualTo(1);

        Program writing = Program.verify(folder, "--write-baseline");
        assertThat(writing.exit()).isZero();
        assertThat(writing.out()).contains("baseline: 1 known failure in", "palindrome-baseline.txt");

        Program known = Program.verify(folder);
        assertThat(known.exit()).isZero();
        assertThat(known.out()).contains("as expected: what fails is known (1)");

        history.with("more", "create index users_idx2 on users (id);", "select 1;");
        Program more = Program.verify(folder);
        assertThat(more.exit()).isEqualTo(1);
        assertThat(more.out()).contains("1 known, not as expected: 000003_more");
    }

    @Test
    void failTheBuildWhereALineNoLongerHolds() throws IOException {
        Path file = Files.writeString(work.resolve("known.txt"), "000001_users | broken | schema-restored\n");

        Program run = Program.verify(folder, "--baseline", file.toString(), "--to", "000001");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("known.txt line 1 says broken (schema-restored), but it is reversible now");
    }

    @Test
    void areRefusedBeforeAServerIsStarted() throws IOException {
        Path file = Files.writeString(work.resolve("known.txt"), "000001_users, broken\n");

        assertThat(Program.verify(folder, "--baseline", file.toString()).exit()).isEqualTo(2);
        assertThat(Program.verify(folder, "--baseline", work.resolve("none").toString())
                        .err())
                .contains("there is no baseline");
        assertThat(Program.verify(
                                folder,
                                "--write-baseline",
                                "--baseline",
                                work.resolve("no/such/file").toString())
                        .err())
                .contains("cannot be written");
    }
}
