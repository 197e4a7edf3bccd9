package dev.palindrome.expectation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which known failures are tolerated.
 *
 * @param baseline the file that names them, or null for {@code palindrome-baseline.txt} beside the migration folder, where there
 *     is one
 * @param use what becomes of it
 */
public record Tolerance(@Nullable Path baseline, Use use) {

    /** What becomes of a baseline. */
    public enum Use {
        /** What is found is held against it. */
        HOLD,
        /** It is written anew from what is found. */
        WRITE
    }
}
