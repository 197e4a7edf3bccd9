package dev.palindrome.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder that somebody means who names one in a configuration. */
final class Places {

    private static final List<String> RESOURCES = List.of("", "src/main/resources", "src/test/resources", "resources");

    private final Tree tree;

    Places(Tree tree) {
        this.tree = tree;
    }

    /** Return the folder that a relative path leads to from a folder, or from one above it, where programs are started. */
    Optional<String> folder(String from, String relative) {
        for (String at = from; ; at = Names.parent(at)) {
            var found = Names.resolve(at, relative).filter(tree::isDirectory);
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
        }
    }

    /** Return the file that a relative path leads to, likewise. */
    Optional<String> file(String from, String relative) {
        for (String at = from; ; at = Names.parent(at)) {
            var found = Names.resolve(at, relative).filter(tree::isFile);
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
        }
    }

    /** Return the folder of that name on the class path of the module that a file belongs to. */
    Optional<String> onClassPath(String from, String name) {
        return around(from)
                .map(base -> Names.resolve(base, name))
                .flatMap(Optional::stream)
                .filter(tree::isDirectory)
                .findFirst();
    }

    /** Return the file of that name on the class path of the module that a file belongs to. */
    Optional<String> fileOnClassPath(String from, String name) {
        return around(from)
                .map(base -> Names.resolve(base, name))
                .flatMap(Optional::stream)
                .filter(tree::isFile)
                .findFirst();
    }

    private static Stream<String> around(String from) {
        return Stream.concat(Stream.iterate(from, at -> !at.isEmpty(), Names::parent), Stream.of(""))
                .flatMap(at -> RESOURCES.stream().map(resources -> Names.join(at, resources)))
                .distinct();
    }
}
