package dev.palindrome.snapshot;

/**
 * How much of the rows is kept to count and show differences by.
 *
 * @param rows the most rows of one table
 * @param bytes the most bytes of one table
 * @param total the most bytes of all tables together
 * @param spilled the most bytes of one table in a file, where it is too big for the memory
 */
record KeepLimits(int rows, long bytes, long total, long spilled) {

    private static final long MEGABYTE = 1 << 20;

    /** A quarter of a small heap: to show rows is worth less than to end the run. */
    static final KeepLimits DEFAULT = new KeepLimits(
            50_000, 16 * MEGABYTE, Math.min(256 * MEGABYTE, Runtime.getRuntime().maxMemory() / 4), 1024 * MEGABYTE);

    /** Limits by which nothing is written to a file. */
    KeepLimits(int rows, long bytes, long total) {
        this(rows, bytes, total, 0);
    }
}
