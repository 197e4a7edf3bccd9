package dev.palindrome.since;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files of a folder differ from those of a commit, with what is not committed yet. Paths are relative to the folder, with
 * forward slashes.
 *
 * @param added files that were not there
 * @param edited files that were there and have another content
 * @param renamed files that had another name, each with the old one
 * @param deleted files that are gone
 */
record Changes(
        SortedSet<String> added,
        SortedSet<String> edited,
        SortedMap<String, String> renamed,
        SortedSet<String> deleted) {

    Changes {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        edited = Collections.unmodifiableSortedSet(new TreeSet<>(edited));
        renamed = Collections.unmodifiableSortedMap(new TreeMap<>(renamed));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
    }

    /** Compare the folder as it lies on disk with a commit. */
    static Changes between(Path folder, String commit) {
        var git = new Git(folder);
        SortedSet<String> added = new TreeSet<>();
        SortedSet<String> edited = new TreeSet<>();
        SortedSet<String> deleted = new TreeSet<>();
        SortedMap<String, String> renamed = new TreeMap<>();
        Iterator<String> told = git.tell(
                        "diff",
                        "--name-status",
                        "-z",
                        "--find-renames",
                        "--no-ext-diff",
                        "--relative",
                        commit,
                        "--",
                        ".")
                .parts()
                .iterator();
        while (told.hasNext()) {
            char status = told.next().charAt(0);
            String file = told.next();
            switch (status) {
                case 'A' -> added.add(file);
                case 'D' -> deleted.add(file);
                case 'R' -> renamed.put(told.next(), file);
                default -> edited.add(file);
            }
        }
        added.addAll(git.tell("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
                .parts());
        return new Changes(added, edited, renamed, deleted);
    }

    /** Return the files that are there and are not what they were. */
    SortedSet<String> files() {
        SortedSet<String> all = new TreeSet<>(added);
        all.addAll(edited);
        all.addAll(renamed.keySet());
        return all;
    }

    /** Return the old name of each file that has another one now, new name first. */
    Map<String, String> newNames() {
        return renamed;
    }
}
