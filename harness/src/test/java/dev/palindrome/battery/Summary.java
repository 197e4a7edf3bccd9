package dev.palindrome.battery;

import dev.palindrome.database.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Leaves figures of a run where {@code .ci/battery} finds them: {@code target/battery}. */
final class Summary {

    private Summary() {}

    /** Return how figures of a server are called: {@code postgresql-18}, {@code mariadb-10.11}. */
    static String label(DatabaseServer server) {
        String parts = server.engine().equals("postgresql") ? "(\\d+).*" : "(\\d+\\.\\d+).*";
        return server.engine() + "-" + server.version().replaceFirst(parts, "$1");
    }

    static void write(String name, List<String> lines) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "battery"));
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
