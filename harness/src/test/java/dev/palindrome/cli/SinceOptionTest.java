package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceOptionTest {

    @TempDir
    Path folder;

    private History history;

    @BeforeEach
    void anOldHistory() throws IOException, InterruptedException {
        history = History.in(folder)
                .with("users", "create table users (id int);", "select 1;")
                .with("index", "create index users_idx on users (id);", "select 1;");
        git("init", "--quiet");
        git("add", "--all");
        git("-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "--quiet", "--message", "an old history");
    }

    @Test
    void verifiesNothingAndEndsWithZeroWhereNothingIsNew() {
        Program run = Program.verify(folder, "--since", "HEAD");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("none of 2 migrations is new or changed, so there is nothing to verify")
                .contains("there was no migration to verify");
    }

    @Test
    void verifiesWhatIsNewOnTopOfTheRest() {
        history.with("size", "alter table users add size int;", "alter table users drop size;");

        Program run = Program.verify(folder, "--since", "HEAD");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("the one migration is reversible");
    }

    @Test
    void isNoCompanyForOnly() {
        assertThat(Program.verify(folder, "--since", "HEAD", "--only", "000001").err())
                .contains("say twice what to verify");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }
}
