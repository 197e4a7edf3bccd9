package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes paths of what stands on the command line. */
final class GivenPath {

    private GivenPath() {}

    static Path of(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ConfigurationException("\"%s\" is no path: %s".formatted(text, e.getReason()), e);
        }
    }
}
