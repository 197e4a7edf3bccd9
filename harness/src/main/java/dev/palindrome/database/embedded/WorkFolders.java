package dev.palindrome.database.embedded;

import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * Where this user's binaries and data live.
 *
 * @param cache what is kept: binaries and initialised data
 * @param run what lives as long as its server; in memory where there is enough of it
 */
record WorkFolders(Path cache, Path run) {

    static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_MEMORY = 512L << 20;

    /**
     * Create the folders.
     *
     * @throws NoEngineException where somebody else's file stands in the way, or nothing can be written
     */
    static WorkFolders create(Privileges privileges) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var cache = create(temporary, privileges);
        return new WorkFolders(cache, isRoomy(MEMORY) ? create(MEMORY, privileges) : cache);
    }

    private static boolean isRoomy(Path folder) {
        try {
            return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ENOUGH_MEMORY;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path create(Path parent, Privileges privileges) {
        var user = System.getProperty("user.name", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
        // What another user must pass through cannot be what nobody else may enter.
        var folder = parent.resolve("palindrome-" + user + (privileges.isAnotherUser() ? "-served" : ""));
        try {
            boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
            try {
                Files.createDirectory(folder);
                if (posix) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                    privileges.makePassable(folder);
                }
            } catch (FileAlreadyExistsException e) {
                refuseForeign(parent, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new NoEngineException(
                    "cannot create %s for the embedded server (%s); set the system property java.io.tmpdir to a folder that can be written"
                            .formatted(folder, e),
                    e);
        }
    }

    /** The temporary folder is everybody's: what somebody else has put under our name must not be run. */
    private static void refuseForeign(Path parent, Path folder) throws IOException {
        var ours = Files.createTempFile(parent, "palindrome-", ".owner");
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours))) {
                throw new NoEngineException(
                        "%s belongs to somebody else; remove it, or set the system property java.io.tmpdir to a folder of yours"
                                .formatted(folder));
            }
        } finally {
            Files.delete(ours);
        }
    }
}
