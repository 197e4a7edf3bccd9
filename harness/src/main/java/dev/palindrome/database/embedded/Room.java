package dev.palindrome.database.embedded;

import dev.palindrome.database.watchdog.Guard;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A guarded folder for one server. As long as its lock is held, somebody lives in it. */
final class Room implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Room.class.getName());
    private static final String PREFIX = "run-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Guard guard;
    private final FileChannel lock;

    private Room(Path folder, Guard guard, FileChannel lock) {
        this.folder = folder;
        this.guard = guard;
        this.lock = lock;
    }

    /** Create a room. The guard comes first and the lock second: at no moment there is a folder that nobody clears up. */
    static Room create(Path parent, Privileges privileges) throws IOException {
        var folder = parent.resolve(ownPrefix() + UUID.randomUUID().toString().substring(0, 8));
        var guard = Guard.over(folder, Initialisation.ENVIRONMENT);
        try {
            var lock = locked(lockOf(folder));
            privileges.makePassable(Files.createDirectory(folder));
            return new Room(folder, guard, lock);
        } catch (IOException e) {
            guard.close();
            throw e;
        }
    }

    /** A sweep of another process may find the file before it is locked, and takes it away. */
    private static FileChannel locked(Path file) throws IOException {
        while (true) {
            var lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            if (Files.exists(file)) {
                return lock;
            }
            lock.close();
        }
    }

    /** Rooms of this process are told by their name: to open and close our own lock file would give up the lock. */
    static String ownPrefix() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    static boolean isLock(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(LOCK);
    }

    static Path folderOf(Path lock) {
        var name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve(Guard.LOG);
    }

    Guard guard() {
        return guard;
    }

    @Override
    public void close() {
        guard.close();
        try {
            lock.close();
            Files.deleteIfExists(lockOf(folder));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "%s is left to the next sweep: %s".formatted(folder, e));
        }
    }
}
