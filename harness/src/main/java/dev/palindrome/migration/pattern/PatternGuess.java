package dev.palindrome.migration.pattern;

import dev.palindrome.migration.SourceFolder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the pattern that a folder follows, among those that people are fond of. */
final class PatternGuess {
    private static final List<NamePattern> FAVOURITES = List.of(
                    "V{version}.{name}.{direction}.sql",
                    "V{version}_{name}.{direction}.sql",
                    "v{version}_{name}.{direction}.sql",
                    "v{version}.{direction}.sql",
                    "{version}_{name}_{direction}.sql",
                    "{version}-{name}-{direction}.sql",
                    "{version}_{direction}.sql",
                    "{version}_{direction}_{name}.sql",
                    "{version}.{direction}.{name}.sql",
                    "{version}.{direction:do|undo}[.{name}].sql",
                    "{version}_{name}.{direction:do|undo}.sql",
                    "{version}_{name}.{direction:apply|revert}.sql",
                    "{version}_{name}.{direction:deploy|revert}.sql",
                    "{version}_{name}.{direction:forward|rollback}.sql",
                    "{direction}/{version}_{name}.sql",
                    "{direction:deploy|revert}/{version}_{name}.sql",
                    "{version}.{name}{direction:|.rollback}.sql",
                    "{version}_{name}{direction:|.rollback}.sql",
                    "{version}-{name}{direction:|.rollback}.sql",
                    "{version}_{name}{direction:|_rollback}.sql",
                    "{version}_{name}{direction:|.down}.sql",
                    "{version}_{name}{direction:|_down}.sql",
                    "{version}_{name}{direction:|.undo}.sql",
                    "{version}_{name}{direction:|.revert}.sql",
                    "{direction}_{version}_{name}.sql")
            .stream()
            .map(NamePattern::of)
            .toList();

    private PatternGuess() {}

    /** Return the pattern that most files follow, where a pair does and at least half of the SQL files do. */
    static Optional<NamePattern> of(SourceFolder folder) {
        var files =
                folder.files().stream().filter(file -> file.endsWith(".sql")).toList();
        return FAVOURITES.stream()
                .filter(pattern -> 2 * matching(pattern, files) >= files.size() && holdsPair(pattern, files))
                .max(Comparator.comparingLong(pattern -> matching(pattern, files)));
    }

    private static long matching(NamePattern pattern, List<String> files) {
        return files.stream().filter(file -> pattern.match(file).isPresent()).count();
    }

    private static boolean holdsPair(NamePattern pattern, List<String> files) {
        var matches =
                files.stream().flatMap(file -> pattern.match(file).stream()).toList();
        var downs = new HashSet<String>();
        matches.stream().filter(match -> !match.isUp()).forEach(match -> downs.add(match.version()));
        return matches.stream().anyMatch(match -> match.isUp() && downs.contains(match.version()));
    }
}
