package dev.palindrome.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders and files of a project, listed once, and the beginnings of those files that somebody asks for. */
final class Tree {

    private final SortedMap<String, Directory> directories = new TreeMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, Set<Directory>> byEnding = new HashMap<>();
    private final Heads heads = new Heads();

    Tree(Collection<Directory> found) {
        for (var directory : found) {
            directories.put(directory.path(), directory);
            for (var file : directory.files()) {
                byEnding.computeIfAbsent(FileKinds.ending(file), ending -> new LinkedHashSet<>())
                        .add(directory);
                if (!FileKinds.isPlain(file)) {
                    byName.computeIfAbsent(file, name -> new ArrayList<>(1)).add(directory.at(file));
                }
            }
        }
    }

    /** Return the folders, sorted by their paths. */
    Collection<Directory> directories() {
        return directories.values();
    }

    Optional<Directory> directory(String path) {
        return Optional.ofNullable(directories.get(path));
    }

    /** Return the folders that hold files of an ending, in no order. */
    Set<Directory> withEnding(String ending) {
        return byEnding.getOrDefault(ending, Set.of());
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

    /** Return the paths of the files whose names are as wanted; {@linkplain FileKinds#isPlain plain} files are not asked. */
    Stream<String> files(Predicate<String> name) {
        return byName.entrySet().stream()
                .filter(entry -> name.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted();
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
