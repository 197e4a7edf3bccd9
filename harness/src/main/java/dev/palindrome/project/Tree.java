package dev.palindrome.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders and files of a project, listed once, and the beginnings of those files that somebody asks for. */
final class Tree {

    private final Path root;
    private final SortedMap<String, Directory> directories = new TreeMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Heads heads = new Heads();

    Tree(Path root, Collection<Directory> found) {
        this.root = root;
        for (var directory : found) {
            directories.put(directory.path(), directory);
            for (var file : directory.files()) {
                byName.computeIfAbsent(file, name -> new ArrayList<>(1)).add(directory.at(file));
            }
        }
    }

    Path root() {
        return root;
    }

    /** Return the folders, sorted by their paths. */
    Collection<Directory> directories() {
        return directories.values();
    }

    Optional<Directory> directory(String path) {
        return Optional.ofNullable(directories.get(path));
    }

    boolean isDirectory(String path) {
        return directories.containsKey(path);
    }

    boolean isFile(String path) {
        return directory(Names.parent(path))
                .map(folder -> folder.holds(Names.last(path)))
                .orElse(false);
    }

    /** Return the paths of the files of a name. */
    List<String> named(String name) {
        return byName.getOrDefault(name, List.of()).stream().sorted().toList();
    }

    /** Return the paths of the files whose names are as wanted. */
    Stream<String> files(Predicate<String> name) {
        return byName.entrySet().stream()
                .filter(entry -> name.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted();
    }

    /** Return the folder, or the nearest above it, that is as wanted. */
    Optional<Directory> upFrom(String path, Predicate<Directory> wanted) {
        for (String at = path; ; at = Names.parent(at)) {
            var directory = directories.get(at);
            if (directory != null && wanted.test(directory)) {
                return Optional.of(directory);
            }
            if (at.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    /** Return how a file of the project begins, or an empty text where it cannot be read. */
    String head(String file) {
        return read(file, Heads.SHORT);
    }

    /** Return a configuration, which is short as a rule; all but the first {@value Heads#LONG} bytes is left out. */
    String text(String file) {
        return read(file, Heads.LONG);
    }

    private String read(String file, int bytes) {
        var directory = directories.get(Names.parent(file));
        return directory == null ? "" : heads.of(directory.where(), Names.last(file), bytes);
    }

    /** Return the sentence that says what was not read, or null. */
    @Nullable
    String leftUnread() {
        return heads.exhausted();
    }
}
