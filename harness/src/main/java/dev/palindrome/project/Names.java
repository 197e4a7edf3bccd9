package dev.palindrome.project;

import java.util.ArrayDeque;
import java.util.Optional;

/** Paths inside a project as texts with forward slashes, the same on every machine. The root is the empty text. */
final class Names {

    private Names() {}

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    /** Return the folder of a file, or of a folder. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Return whether a path is a folder, or lies in it, however deep. */
    static boolean isIn(String folder, String path) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Follow a relative path from a folder; nothing where it is absolute or leads out of the project. */
    static Optional<String> resolve(String folder, String relative) {
        var written = relative.strip().replace('\\', '/');
        if (written.startsWith("/") || written.contains(":")) {
            return Optional.empty();
        }
        var steps = new ArrayDeque<String>();
        for (var step : join(folder, written).split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }
}
