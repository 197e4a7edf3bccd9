package dev.palindrome.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how files begin, each once, and not more of them than can be read in a moment. Not safe for use by several threads. */
final class Heads {

    static final int SHORT = 8 * 1024;
    static final int LONG = 256 * 1024;

    private static final int MOST_FILES = 20_000;

    private final Map<Path, String> shortOnes = new HashMap<>();
    private final Map<Path, String> longOnes = new HashMap<>();
    private int leftOut;

    String of(Path directory, String name, int bytes) {
        try {
            var file = directory.resolve(name);
            return bytes == SHORT ? kept(shortOnes, file, bytes) : kept(longOnes, file, bytes);
        } catch (InvalidPathException e) {
            return ""; // a name that this machine's locale does not know
        }
    }

    @Nullable
    String exhausted() {
        return leftOut == 0
                ? null
                : "only %s files were read, %s more would have been of interest".formatted(MOST_FILES, leftOut);
    }

    private String kept(Map<Path, String> texts, Path file, int bytes) {
        var known = texts.get(file);
        if (known != null) {
            return known;
        }
        if (shortOnes.size() + longOnes.size() >= MOST_FILES) {
            leftOut++;
            return "";
        }
        var text = read(file, bytes);
        texts.put(file, text);
        return text;
    }

    private static String read(Path file, int bytes) {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // what cannot be read tells nothing
        }
    }
}
