package dev.palindrome.tool.host;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads lines as they stand: only a line feed ends one, and it stays with it, since a literal may hold it. */
final class LineReader {

    private final BufferedReader text;
    private int number;

    LineReader(BufferedReader text) {
        this.text = text;
    }

    /** Return the next line with its line feed, if it has one, or null behind the last. */
    @Nullable
    String next() throws IOException {
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
    int number() {
        return number;
    }
}
