package dev.palindrome.migration.client;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as they stand: only a line feed ends one, and it stays with it, since a literal may hold it. Not safe for use by several
 * threads.
 */
public final class LineReader {

    private final BufferedReader text;
    private int number;

    public LineReader(BufferedReader text) {
        this.text = text;
    }

    /** Return the next line with its line feed, if it has one, or null behind the last. */
    @Nullable
    public String next() throws IOException {
        var line = new StringBuilder();
        int c = text.read();
        while (c >= 0) {
            line.append((char) c);
            if (c == '\n') {
                break;
            }
            c = text.read();
        }
        number++;
        return line.isEmpty() ? null : line.toString();
    }

    /** Return the number of the line read last, counted from 1. */
    public int number() {
        return number;
    }
}
