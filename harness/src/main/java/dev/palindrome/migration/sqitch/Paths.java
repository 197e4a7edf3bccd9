package dev.palindrome.migration.sqitch;

import java.util.ArrayDeque;

/** Joins paths of a project, which have forward slashes on every system. */
final class Paths {
    private Paths() {}

    /** Return a path that leads from a directory, without dots; one that leads out of the project begins with two. */
    static String normalised(String directory, String path) {
        var names = new ArrayDeque<String>();
        for (var name : (directory + "/" + path).split("/")) {
            boolean up =
                    name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
            if (up) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    static String directoryOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
