package dev.palindrome.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder for one server. As long as its lock is held, somebody lives in it. */
final class Room implements AutoCloseable {

    private static final String PREFIX = "run-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;

    private Room(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Create a room: its lock stands before the folder does, so that a sweep never finds it without. */
    static Room create(Path parent) throws IOException {
        var name = ownPrefix() + UUID.randomUUID().toString().substring(0, 8);
        var channel =
                FileChannel.open(parent.resolve(name + LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("cannot lock " + parent.resolve(name + LOCK));
        }
        return new Room(Files.createDirectory(parent.resolve(name)), channel);
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

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Trees.remove(folder);
            lock.close();
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
