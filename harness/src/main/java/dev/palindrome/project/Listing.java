package dev.palindrome.project;

import dev.palindrome.project.ProjectWalk.Pending;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies in a folder. To be made by one thread. */
final class Listing {

    private final Pending folder;
    private final List<String> files = new ArrayList<>();
    private final SortedMap<String, Path> folders = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private int links;
    private int seen;

    private Listing(Pending folder) {
        this.folder = folder;
    }

    static Listing of(Pending folder) {
        var listing = new Listing(folder);
        try (var entries = Files.newDirectoryStream(folder.where())) {
            entries.forEach(listing::add);
        } catch (NoSuchFileException e) {
            return listing; // a build at work: it is gone again
        } catch (IOException | DirectoryIteratorException e) {
            listing.unreadable.add(folder.path().isEmpty() ? "." : folder.path());
        }
        listing.files.sort(null);
        return listing;
    }

    String path() {
        return folder.path();
    }

    Path where() {
        return folder.where();
    }

    List<String> files() {
        return files;
    }

    SortedMap<String, Path> folders() {
        return folders;
    }

    List<String> unreadable() {
        return unreadable;
    }

    int links() {
        return links;
    }

    int seen() {
        return seen;
    }

    private void add(Path entry) {
        seen++;
        var name = entry.getFileName().toString();
        if (FileKinds.isPlain(name)) {
            files.add(name); // to ask what each of them is takes longer than all the rest
            return;
        }
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                links++;
            } else if (attributes.isRegularFile()) {
                files.add(name);
            } else if (attributes.isDirectory()) {
                folders.put(name, entry);
            }
        } catch (NoSuchFileException e) {
            // a build at work: it is gone again
        } catch (IOException e) {
            unreadable.add(Names.join(path(), name));
        }
    }
}
