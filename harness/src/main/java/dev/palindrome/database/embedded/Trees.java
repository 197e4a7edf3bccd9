package dev.palindrome.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Copies and removes folders of data. */
final class Trees {

    private Trees() {}

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

    /** Remove a folder and all that is in it; what vanishes meanwhile is no error. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
