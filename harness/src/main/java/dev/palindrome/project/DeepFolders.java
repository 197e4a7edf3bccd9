package dev.palindrome.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins folders that are one history to Flyway, which looks into every depth. A folder that is named after a database is a history
 * of its own.
 */
final class DeepFolders {

    private static final String FLYWAY = "flyway";
    private static final Set<String> USUAL = Set.of("migration", "migrations");
    private static final Pattern RELEASE =
            Pattern.compile("(?i)(?:v|r|release|version)?[-_.]?[0-9][\\w.-]*|repeatable|versioned|undo");

    private final Tree tree;
    private final List<Sign> signs;

    DeepFolders(Tree tree, List<Sign> signs) {
        this.tree = tree;
        this.signs = signs;
    }

    List<Sign> joined() {
        var joined = new ArrayList<Sign>();
        var deep = new LinkedHashMap<String, List<Sign>>();
        for (var sign : signs) {
            if (sign.tool().equals(FLYWAY)) {
                deep.computeIfAbsent(top(sign), top -> new ArrayList<>()).add(sign);
            } else {
                joined.add(sign);
            }
        }
        deep.forEach((top, below) -> joined.add(join(top, below)));
        return joined;
    }

    private static Sign join(String top, List<Sign> below) {
        var first = below.get(0);
        if (below.size() == 1 && first.folders().get(0).equals(top)) {
            return first;
        }
        var names = below.stream()
                .map(sign -> sign.folders().get(0))
                .filter(folder -> !folder.equals(top))
                .map(folder -> top.isEmpty() ? folder : folder.substring(top.length() + 1))
                .collect(Collectors.joining(", "));
        return new Sign(
                first.tool(),
                List.of(top),
                null,
                first.strength(),
                "%s; %s below belong to it".formatted(first.sentence(), names));
    }

    /** Return the highest folder that the history can be said to begin in. */
    private String top(Sign sign) {
        var own = sign.folders().get(0);
        var top = own;
        for (String at = own; !at.isEmpty() && !Engines.isNamedAfterOne(at); at = Names.parent(at)) {
            var above = Names.parent(at);
            if (isFound(above) || USUAL.contains(Names.last(above)) || isOneOfReleases(at)) {
                top = above;
            }
        }
        return top;
    }

    private boolean isFound(String folder) {
        return signs.stream()
                .anyMatch(sign -> sign.tool().equals(FLYWAY) && sign.folders().contains(folder));
    }

    private boolean isOneOfReleases(String folder) {
        return RELEASE.matcher(Names.last(folder)).matches()
                && tree.directory(Names.parent(folder)).stream()
                                .flatMap(parent -> parent.folders().stream())
                                .filter(name -> RELEASE.matcher(name).matches())
                                .count()
                        > 1;
    }
}
