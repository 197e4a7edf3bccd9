package dev.palindrome.junit;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history that a class is for.
 *
 * @param folder where it lies
 * @param shown the folder as people know it
 * @param format the name of its format, or null to find it out
 * @param told what its tool is told, by the tool's own names
 */
record History(Path folder, String shown, @Nullable String format, Map<String, String> told) {

    History {
        told = Map.copyOf(told);
    }
}
