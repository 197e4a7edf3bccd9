package dev.palindrome.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Walks once through a project, a floor at a time, so that what a limit cuts off is what lies deepest. Never follows a link, and
 * reads no file. For one use by one thread.
 */
final class ProjectWalk {

    private final int limit;
    private final PassedOver passedOver = new PassedOver();
    private final List<Directory> found = new ArrayList<>();
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private int seen;

    /** A folder that is known by name only. */
    private record Pending(String path, Path where) {}

    ProjectWalk(int limit) {
        this.limit = limit;
    }

    Tree walk(Path root) {
        pending.add(new Pending("", root));
        while (!pending.isEmpty() && seen < limit) {
            list(pending.remove());
        }
        return new Tree(root, found);
    }

    int seen() {
        return seen;
    }

    boolean isComplete() {
        return pending.isEmpty() && passedOver.isWhole();
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (!pending.isEmpty()) {
            notes.add(
                    "the project is too big: after %s files and folders the scan stopped, and %s folders were not looked into; give a folder inside it"
                            .formatted(seen, pending.size()));
        }
        notes.addAll(passedOver.sentences());
        return notes;
    }

    private void list(Pending directory) {
        var files = new ArrayList<String>();
        var folders = new TreeMap<String, Path>();
        try (var entries = Files.newDirectoryStream(directory.where())) {
            for (var entry : entries) {
                seen++;
                sort(directory, entry, files, folders);
            }
        } catch (IOException | DirectoryIteratorException e) {
            passedOver.unreadable(directory.path().isEmpty() ? "." : directory.path());
        }
        files.sort(null);
        found.add(new Directory(directory.path(), directory.where(), files, List.copyOf(folders.keySet())));
        folders.forEach((name, where) -> pending.add(new Pending(Names.join(directory.path(), name), where)));
    }

    private void sort(Pending directory, Path entry, List<String> files, TreeMap<String, Path> folders) {
        var name = entry.getFileName().toString();
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                passedOver.link();
            } else if (attributes.isRegularFile()) {
                files.add(name);
            } else if (attributes.isDirectory() && !passedOver.takes(name)) {
                folders.put(name, entry);
            }
        } catch (NoSuchFileException e) {
            // a build at work: it is gone again
        } catch (IOException e) {
            passedOver.unreadable(Names.join(directory.path(), name));
        }
    }
}
