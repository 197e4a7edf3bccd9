package dev.palindrome.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    @TempDir
    Path parent;

    @Test
    void mayBeDoneBySeveralThreadsAtOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            abandoned("run-0-" + i);
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var sweeps = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                sweeps.add(pool.submit(() -> Sweep.of(parent)));
            }
            for (var sweep : sweeps) {
                sweep.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void leavesWhatThisProcessLivesIn() throws IOException {
        abandoned(Room.ownPrefix() + "1");

        Sweep.of(parent);

        assertThat(parent.resolve(Room.ownPrefix() + "1")).isDirectory();
    }

    private void abandoned(String room) throws IOException {
        Files.createDirectory(parent.resolve(room));
        Files.createFile(parent.resolve(room + ".lock"));
    }
}
