package dev.palindrome.database;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes up names for databases of ours, each once. Safe for use by several threads. */
public final class DatabaseNames {

    private static final String PREFIX = "palindrome_";
    private static final int LONGEST_PURPOSE = 30;

    private final AtomicInteger made = new AtomicInteger();

    /** Return the next name: {@code palindrome_walk_1}. */
    public String next(String purpose) {
        var word = purpose.replaceAll("[^A-Za-z0-9_]", "_");
        var shortened = word.length() > LONGEST_PURPOSE ? word.substring(0, LONGEST_PURPOSE) : word;
        return "%s%s_%s".formatted(PREFIX, shortened, made.incrementAndGet());
    }
}
