package dev.palindrome.database.embedded;

import dev.palindrome.database.watchdog.Trees;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Clears up after programs that ended without clearing up, where no watchdog did. */
final class Sweep {

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    /** The files in which servers write their number. */
    static final String PROCESS_OF_POSTGRESQL = "postmaster.pid";

    static final String PROCESS_OF_MARIADB = "mariadbd.pid";

    private Sweep() {}

    /** Sweep a folder. Two threads of one process cannot share a lock, so they go one after the other. */
    static synchronized void of(Path parent) {
        for (var lock : locks(parent)) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    var held = channel.tryLock()) {
                if (held != null) {
                    clear(Room.folderOf(lock));
                    Files.deleteIfExists(lock);
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, () -> "%s is left to the next sweep: %s".formatted(lock, e));
            }
        }
    }

    private static List<Path> locks(Path parent) {
        try (var files = Files.list(parent)) {
            return files.filter(Room::isLock)
                    .filter(file -> !file.getFileName().toString().startsWith(Room.ownPrefix()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void clear(Path room) throws IOException {
        for (var name : List.of(PROCESS_OF_POSTGRESQL, PROCESS_OF_MARIADB)) {
            var status = room.resolve("data").resolve(name);
            if (Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .findFirst()
                        .flatMap(Sweep::process)
                        .filter(process -> runsIn(process, room))
                        .ifPresent(Sweep::kill);
            }
        }
        Trees.remove(room);
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    /** A number may have gone to another process since. */
    private static boolean runsIn(ProcessHandle process, Path room) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(room.toString()))
                .isPresent();
    }

    private static void kill(ProcessHandle server) {
        // The children of a postmaster notice that it is gone and end by themselves; those that cannot are ended here.
        var family = server.descendants().toList();
        server.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
