package dev.palindrome.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for a tool.
 *
 * @param folders where its migrations lie, below the project's root; none where the tool is named and its folder is not here
 * @param configuration the file that sets the tool up, or null
 * @param sentence what was seen, as a clause
 */
record Sign(String tool, List<String> folders, @Nullable String configuration, Strength strength, String sentence) {

    Sign {
        folders = List.copyOf(folders);
    }

    /** Word what was seen by one of it: {@code 12 files such as V1__init.sql}. */
    static String sample(long count, String noun, String first) {
        return count == 1 ? "the %s %s".formatted(noun, first) : "%s %ss such as %s".formatted(count, noun, first);
    }
}
