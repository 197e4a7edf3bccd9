package dev.palindrome.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Unpacks an archive; Zonky can do it only together with a start of its own. */
final class Unpacker {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Unpacker() {}

    static void unpack(InputStream packed, Path folder) throws IOException {
        permit(folder, "rwxr-xr-x");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, inside(folder, entry.getName()), folder);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target, Path folder) throws IOException {
        if (entry.isDirectory()) {
            createFolders(target, folder);
            return;
        }
        createFolders(target.getParent(), folder);
        if (entry.isSymbolicLink()) {
            inside(
                    folder,
                    folder.relativize(target.resolveSibling(entry.getLinkName()))
                            .toString());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(inside(folder, entry.getLinkName()), target);
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0100) != 0;
            permit(target, program ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    /** The user who runs the server is not always the one who unpacks it, and umask may leave others nothing. */
    private static void createFolders(@Nullable Path target, Path root) throws IOException {
        if (target == null || target.equals(root)) {
            return;
        }
        createFolders(target.getParent(), root);
        if (!Files.isDirectory(target)) {
            permit(Files.createDirectory(target), "rwxr-xr-x");
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive wants to write outside of its folder: " + name);
        }
        return target;
    }
}
