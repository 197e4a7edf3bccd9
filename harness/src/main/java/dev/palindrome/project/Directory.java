package dev.palindrome.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of a project.
 *
 * @param path where it lies below the project's root, with forward slashes; empty for the root itself
 * @param files the names of its files, sorted
 * @param folders the names of the folders right below it that were looked into, sorted
 */
record Directory(String path, Path where, List<String> files, List<String> folders) {

    Directory {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    boolean holds(String file) {
        return files.contains(file);
    }

    /** Return the path of what lies in it. */
    String at(String name) {
        return Names.join(path, name);
    }
}
