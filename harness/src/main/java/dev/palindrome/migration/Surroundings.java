package dev.palindrome.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the small files above a folder that tell which project it belongs to. */
final class Surroundings {
    private static final int HIGHEST = 8;
    private static final long LONGEST = 1_000_000;

    private Surroundings() {}

    /** Return the texts of the files of that name in the folder and above it, the nearest first, not beyond the working copy's root. */
    static List<String> texts(Path folder, String name) {
        var texts = new ArrayList<String>();
        Path directory = folder;
        for (int height = 0; directory != null && height <= HIGHEST; height++) {
            var text = text(directory.resolve(name));
            if (text != null) {
                texts.add(text);
            }
            if (Files.exists(directory.resolve(".git"))) {
                break;
            }
            directory = directory.getParent();
        }
        return texts;
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LONGEST ? Files.readString(file) : null;
        } catch (IOException e) {
            return null; // it would only have been a hint
        }
    }
}
