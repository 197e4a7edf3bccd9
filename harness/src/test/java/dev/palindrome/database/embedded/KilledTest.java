package dev.palindrome.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.Victim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of an embedded server when our JVM was killed. */
class KilledTest {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(15);
    private static WorkFolders folders;

    @BeforeAll
    static void find() {
        folders = WorkFolders.create(Privileges.detect());
    }

    @Test
    void nothingIsLeftAfterItWorked() throws Exception {
        var victim = Victim.start("embedded");
        Victim.awaitReady(victim);
        assertThat(traces(victim)).isNotEmpty();
        Victim.kill(victim);
        assertThatNothingIsLeft(victim);
    }

    @Test
    void nothingIsLeftOfFiles() throws Exception {
        var victim = Victim.start("embedded", "sqlite");
        Victim.awaitReady(victim);
        assertThat(traces(victim)).isNotEmpty();
        Victim.kill(victim);
        assertThatNothingIsLeft(victim);
    }

    @ParameterizedTest
    @MethodSource("dev.palindrome.testing.Victim#moments")
    void nothingIsLeftAtAnyMoment(int millis) throws Exception {
        var victim = Victim.start("embedded");
        TimeUnit.MILLISECONDS.sleep(millis);
        Victim.kill(victim);
        assertThatNothingIsLeft(victim);
    }

    private static void assertThatNothingIsLeft(Process victim) throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!traces(victim).isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(traces(victim)).isEmpty();
    }

    /** Folders and processes bear the number of the JVM that they belong to. */
    private static List<String> traces(Process victim) throws IOException {
        var mark = "run-%d-".formatted(victim.pid());
        var processes = ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(mark));
        return Stream.concat(processes, Stream.concat(in(folders.run(), mark), in(folders.cache(), mark)))
                .toList();
    }

    private static Stream<String> in(Path folder, String mark) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).filter(path -> path.contains(mark)).toList().stream();
        }
    }
}
