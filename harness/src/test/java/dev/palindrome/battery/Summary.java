package dev.palindrome.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Leaves figures of a run where {@code .ci/battery} finds them: {@code target/battery}. */
final class Summary {

    private Summary() {}

    static void write(String name, List<String> lines) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "battery"));
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
