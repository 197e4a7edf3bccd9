package dev.palindrome.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a walk through a project left aside, and why. */
final class PassedOver {

    /** Where tools put what they fetched or made; what lies there is a copy of something. */
    private static final Set<String> NAMES = Set.of(
            "node_modules",
            "bower_components",
            "target",
            "build",
            "out",
            "dist",
            "obj",
            "vendor",
            "pods",
            "venv",
            "site-packages",
            "__pycache__");

    /** Hidden folders in which commands of the build stand. */
    private static final Set<String> SEEN_THOUGH_HIDDEN = Set.of(".github", ".circleci");

    private final Map<String, Integer> byName = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private int links;

    /** Return whether a folder of that name is left aside, and note it where people may wonder. */
    boolean takes(String name) {
        if (name.startsWith(".")) {
            return !SEEN_THOUGH_HIDDEN.contains(name);
        }
        if (!NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        byName.merge(name, 1, Integer::sum);
        return true;
    }

    void links(int more) {
        links += more;
    }

    void unreadable(String path) {
        unreadable.add(path);
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (!byName.isEmpty()) {
            sentences.add("passed over by name: "
                    + byName.entrySet().stream()
                            .map(entry -> entry.getValue() == 1
                                    ? entry.getKey()
                                    : "%s (%s)".formatted(entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        if (links > 0) {
            sentences.add("%s symbolic link%s not followed".formatted(links, links == 1 ? " was" : "s were"));
        }
        if (!unreadable.isEmpty()) {
            sentences.add("could not be read: " + String.join(", ", unreadable));
        }
        return sentences;
    }

    boolean isWhole() {
        return unreadable.isEmpty();
    }
}
