package dev.palindrome.snapshot;

/**
 * How much of the rows is kept to show differences by.
 *
 * @param rows the most rows of one table
 * @param bytes the most bytes of one table
 * @param total the most bytes of all tables together
 */
record KeepLimits(int rows, long bytes, long total) {

    private static final long MEGABYTE = 1 << 20;

    /** A quarter of a small heap: to show rows is worth less than to end the run. */
    static final KeepLimits DEFAULT = new KeepLimits(
            50_000, 16 * MEGABYTE, Math.min(256 * MEGABYTE, Runtime.getRuntime().maxMemory() / 4));
}
