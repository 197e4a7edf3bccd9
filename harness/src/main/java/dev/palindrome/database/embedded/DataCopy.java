package dev.palindrome.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies folders of data. */
final class DataCopy {

    private DataCopy() {}

    /** Copy a data folder; the copy can be entered by its owner alone, because the server insists on that. */
    static void copy(Path from, Path to, Privileges privileges) throws IOException {
        boolean posix = Files.getFileStore(from).supportsFileAttributeView("posix");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var copy =
                        Files.createDirectory(to.resolve(from.relativize(folder).toString()));
                if (posix) {
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                }
                privileges.give(copy);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                privileges.give(
                        Files.copy(file, to.resolve(from.relativize(file).toString())));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
