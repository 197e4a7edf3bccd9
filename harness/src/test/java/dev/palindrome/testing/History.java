package dev.palindrome.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of numbered up and down files, written as a test goes along. */
public final class History {

    private final Path folder;
    private int number;

    private History(Path folder) {
        this.folder = folder;
    }

    public static History in(Path folder) {
        return new History(folder);
    }

    /** Add a migration with a way back. */
    public History with(String title, String up, String down) {
        write(++number, title, "up", up);
        write(number, title, "down", down);
        return this;
    }

    /** Add a migration without a way back. */
    public History withoutDown(String title, String up) {
        write(++number, title, "up", up);
        return this;
    }

    public Path folder() {
        return folder;
    }

    private void write(int version, String title, String direction, String sql) {
        try {
            Files.writeString(folder.resolve("%06d_%s.%s.sql".formatted(version, title, direction)), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
