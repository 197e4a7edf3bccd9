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
 * @param folder the folder that holds it
 * @param password of the superuser: a server on a loopback port is open to every user of the machine
 */
record Installation(Path folder, String password) {

    static final String SUPERUSER = "postgres";

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

    Path program(String name) {
        return program(binaries(), name);
    }

    private static Path program(Path binaries, String name) {
        var plain = binaries.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : binaries.resolve("bin").resolve(name + ".exe");
    }

    /** Return the installation of an archive; where there is none, or a broken one, it is made, by one program at a time. */
    static Installation of(Archive archive, Path cache, Privileges privileges) {
        try {
            var name = "pg-%s-%s".formatted(archive.version(), archive.size());
            var folder = cache.resolve(name);
            if (isWhole(folder)) {
                return read(folder);
            }
            OWN.lock();
            try (var channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid() || !isWhole(folder)) {
                    make(archive, folder, privileges);
                }
                return read(folder);
            } finally {
                OWN.unlock();
            }
        } catch (IOException e) {
            throw new NoEngineException(
                    "cannot unpack the embedded PostgreSQL %s of %s into %s: %s; is the disk full?"
                            .formatted(archive.version(), archive.origin(), cache, e),
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
    private static boolean isWhole(Path folder) throws IOException {
        var data = folder.resolve("data");
        return Files.isRegularFile(program(folder.resolve("dist"), "postgres"))
                && Files.isRegularFile(folder.resolve(PASSWORD))
                && Files.isRegularFile(folder.resolve(COUNT))
                && Files.isDirectory(data)
                && Files.readString(folder.resolve(COUNT)).equals(String.valueOf(count(data)));
    }

    private static Installation read(Path folder) throws IOException {
        return new Installation(folder, Files.readString(folder.resolve(PASSWORD)));
    }

    /** Make it under another name first. The guard removes what is there under that name when we are done, or dead. */
    private static void make(Archive archive, Path folder, Privileges privileges) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + "-new-" + System.nanoTime());
        try (var guard = Guard.over(fresh, Initialisation.ENVIRONMENT)) {
            privileges.makePassable(Files.createDirectory(fresh));
            var binaries = Files.createDirectory(fresh.resolve("dist"));
            Unpacker.unpack(archive.open(), binaries);
            if (!Initialisation.isOfMajor(program(binaries, "initdb"), archive.major())) {
                throw new NoEngineException(
                        "what is packed in %s is not PostgreSQL %s; put its binaries beside it, as a jar of their own"
                                .formatted(archive.origin(), archive.major()));
            }
            var secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            var password =
                    Files.writeString(fresh.resolve(PASSWORD), HexFormat.of().formatHex(secret));
            privileges.give(password);
            var data = Files.createDirectory(fresh.resolve("data"));
            privileges.give(data);
            new Initialisation(program(binaries, "initdb"), archive.major(), privileges).run(guard, data, password);
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
