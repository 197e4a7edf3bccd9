package dev.palindrome.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts under bad conditions. */
class LaunchTest {

    private final Privileges privileges = Privileges.detect();
    private final Kit kit = PostgresKit.of(Archives.ofThisMachine().find(18).orElseThrow());

    @Test
    void takesAnotherPortWhereOneIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ports = List.of(taken.getLocalPort(), Launch.freePort()).iterator();
            new Launch(kit, WorkFolders.create(privileges), ports::next)
                    .start("test")
                    .close();
            assertThat(ports).isExhausted();
        }
    }

    @Test
    void saysWhatTheServerSaid() {
        var ports = Stream.iterate(99_999, port -> port).iterator();
        assertThatThrownBy(() -> launchAt(WorkFolders.create(privileges), ports).start("test"))
                .isInstanceOf(NoEngineException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("99999");
    }

    @Test
    void unpacksAgainWhatHasBeenTidiedAway(@TempDir Path cache) throws Exception {
        privileges.makePassable(cache);
        var shared = WorkFolders.create(privileges);
        var whole = Installation.of(kit, shared.cache());
        var broken = Files.createDirectory(cache.resolve(whole.folder().getFileName()));
        privileges.makePassable(broken);
        for (var kept : List.of("data", "password", "files", "dist/bin")) {
            Files.createDirectories(broken.resolve(kept).getParent());
            DataCopy.copy(whole.folder().resolve(kept), broken.resolve(kept), privileges);
        }
        var folders = new WorkFolders(cache, shared.run());
        var server = new Launch(kit, folders, Launch::freePort).start("test");
        try {
            assertThat(server.version()).startsWith("18.");
        } finally {
            server.close();
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var folders = WorkFolders.create(privileges);
        var server = new Launch(kit, folders, Launch::freePort).start("test");
        assertThat(rooms(folders)).hasSizeGreaterThanOrEqualTo(2);
        int before = rooms(folders).size();
        server.close();
        server.close();
        assertThat(rooms(folders)).hasSize(before - 2);
    }

    /** Each has a folder and a lock; those of other programs of this user are none of our business. */
    private static List<Path> rooms(WorkFolders folders) throws IOException {
        try (var files = Files.list(folders.run())) {
            return files.filter(file -> file.getFileName().toString().startsWith(Room.ownPrefix()))
                    .toList();
        }
    }

    private Launch launchAt(WorkFolders folders, Iterator<Integer> ports) {
        return new Launch(kit, folders, ports::next);
    }
}
