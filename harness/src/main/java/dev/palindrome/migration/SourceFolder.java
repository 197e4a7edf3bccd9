package dev.palindrome.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder, listed once and read when asked for.
 *
 * <p>Paths are relative to the root, with forward slashes, sorted by their characters whatever the locale. Text is UTF-8; a byte
 * order mark is left out; line ends stay as they are.
 */
public interface SourceFolder {

    /** Return where the folder lies. */
    Path root();

    /** Return the regular files of the folder and of the folders right below it, hidden ones left out. */
    List<String> files();

    /** Return the regular files of the folder and of all folders below it, hidden ones left out; for tools that look that deep. */
    default List<String> allFiles() {
        return files();
    }

    /** Return whether there is a regular file at a path inside the folder, however deep, listed or not. */
    boolean holds(String file);

    /**
     * Return the texts of the files of that name in the folders above, the nearest first, up to the root of the working copy: what
     * stands there tells whose folder this is. What cannot be read is left out.
     */
    List<String> above(String name);

    /**
     * Return the text of a file that the folder {@linkplain #holds holds}.
     *
     * @throws dev.palindrome.failure.ConfigurationException where it cannot be read or is not UTF-8, naming the line
     */
    String text(String file);

    /** Return a file's path for people; unlike a {@link Path} it may hold characters that this machine's locale does not know. */
    default String where(String file) {
        return root() + root().getFileSystem().getSeparator() + file;
    }

    /** Return the values that the user gives for placeholders; a format that has none of them does not ask. */
    default Variables variables() {
        return Variables.none();
    }

    /** Return what the tool is told by whoever starts it, by the tool's own names; it counts more than what files say. */
    default Map<String, String> told() {
        return Map.of();
    }

    /** Return the name of the engine that the migrations are to run on. */
    default String engine() {
        return Reading.DEFAULT_ENGINE;
    }

    /** Return the rules by which that engine reads SQL. */
    default SqlSyntax syntax() {
        return SqlSyntax.of(engine());
    }

    /** Return what was met on the way: files left out of the list and why, byte order marks in the texts read so far. */
    default List<Oddity> oddities() {
        return List.of();
    }
}
