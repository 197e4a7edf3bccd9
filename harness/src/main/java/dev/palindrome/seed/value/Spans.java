package dev.palindrome.seed.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers of a meaning usually lie.
 *
 * @param words names of columns
 * @param low the smallest usual one
 * @param high the largest usual one
 */
record Spans(Set<String> words, int low, int high) {

    private static final List<Spans> KNOWN = List.of(
            new Spans(Set.of("age"), 0, 99),
            new Spans(Set.of("year"), 1990, 2025),
            new Spans(Set.of("month"), 1, 12),
            new Spans(Set.of("weekday", "dow"), 0, 6),
            new Spans(Set.of("day"), 1, 28),
            new Spans(Set.of("hour"), 0, 23),
            new Spans(Set.of("minute", "second"), 0, 59),
            new Spans(Set.of("port"), 1024, 65_535),
            new Spans(Set.of("percent", "percentage", "progress", "discount", "humidity"), 0, 100),
            new Spans(Set.of("rating", "stars"), 1, 5),
            new Spans(Set.of("quantity", "qty", "attempts", "retries", "attempt"), 0, 20),
            new Spans(Set.of("position", "rank", "sort", "level", "priority", "version", "revision", "step"), 0, 50),
            new Spans(Set.of("latitude", "lat"), -90, 90),
            new Spans(Set.of("longitude", "lng", "lon"), -180, 180),
            new Spans(Set.of("temperature"), -20, 40));

    /** Return the span of a column of that name, or null where it has no narrow one. */
    static @Nullable Spans of(ColumnName name) {
        for (var span : KNOWN) {
            if (span.words.stream().anyMatch(name.tokens()::contains)) {
                return span;
            }
        }
        return null;
    }
}
