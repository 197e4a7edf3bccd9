package dev.palindrome.database.embedded;

import dev.palindrome.database.watchdog.Guard;
import dev.palindrome.database.watchdog.Trees;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Unpacked binaries with data that was initialised once, shared by all programs of this user.
 *
 * @param kit what is installed
 * @param folder the folder that holds it
 * @param password of the superuser: a server on a loopback port is open to every user of the machine
 */
record Installation(Kit kit, Path folder, String password) {

    /** A file lock holds off other programs, not other threads. */
    private static final ReentrantLock OWN = new ReentrantLock();

    private static final String PASSWORD = "password";
    private static final String COUNT = "files";

    Path binaries() {
        return folder.resolve("dist");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path program() {
        return kit.program(binaries());
    }

    /** Return the installation of a kit; where there is none, or a broken one, it is made, by one program at a time. */
    static Installation of(Kit kit, Path cache) {
        try {
            var name = kit.folder();
            var folder = cache.resolve(name);
            if (isWhole(kit, folder)) {
                return read(kit, folder);
            }
            OWN.lock();
            try (var channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid() || !isWhole(kit, folder)) {
                    make(kit, folder);
                }
                return read(kit, folder);
            } finally {
                OWN.unlock();
            }
        } catch (IOException e) {
            throw new NoEngineException(
                    "cannot unpack the embedded %s of %s into %s: %s; is the disk full?"
                            .formatted(kit.label(), kit.origin(), cache, e),
                    e);
        }
    }

    /** Remove it, so that the next start makes it anew. */
    void discard() throws IOException {
        // The name goes first: nobody must find half of it.
        var gone = folder.resolveSibling(folder.getFileName() + "-old-" + System.nanoTime());
        Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE);
        Trees.remove(gone);
    }

    /** Temporary folders get tidied file by file. */
    private static boolean isWhole(Kit kit, Path folder) throws IOException {
        var data = folder.resolve("data");
        return Files.isRegularFile(kit.program(folder.resolve("dist")))
                && Files.isRegularFile(folder.resolve(PASSWORD))
                && Files.isRegularFile(folder.resolve(COUNT))
                && Files.isDirectory(data)
                && Files.readString(folder.resolve(COUNT)).equals(String.valueOf(count(data)));
    }

    private static Installation read(Kit kit, Path folder) throws IOException {
        return new Installation(kit, folder, Files.readString(folder.resolve(PASSWORD)));
    }

    /** Make it under another name first. The guard removes what is there under that name when we are done, or dead. */
    private static void make(Kit kit, Path folder) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + "-new-" + System.nanoTime());
        try (var guard = Guard.over(fresh, Initialisation.ENVIRONMENT)) {
            var privileges = kit.privileges();
            privileges.makePassable(Files.createDirectory(fresh));
            var binaries = Files.createDirectory(fresh.resolve("dist"));
            kit.unpack(binaries);
            var secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            var password =
                    Files.writeString(fresh.resolve(PASSWORD), HexFormat.of().formatHex(secret));
            privileges.give(password);
            var data = Files.createDirectory(fresh.resolve("data"));
            privileges.give(data);
            kit.initialise(guard, binaries, data, password);
            Files.writeString(fresh.resolve(COUNT), String.valueOf(count(data)));
            Trees.remove(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static long count(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.count();
        }
    }
}
