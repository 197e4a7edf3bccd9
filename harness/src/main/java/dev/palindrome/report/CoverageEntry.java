package dev.palindrome.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the schema the rows covered. What the server cannot tell counts as not covered.
 *
 * @param percent the share in per cent, rounded down; null where there was nothing to cover, or nobody looked
 * @param because why it is null; else null
 * @param least how many per cent were asked for, or null
 * @param reached whether it is as much as was asked for, or null where nothing was
 * @param kinds the kinds of which there is anything
 * @param gaps what was not covered, the first of it
 * @param gapsLeftOut how many more there are
 */
public record CoverageEntry(
        @Nullable Integer percent,
        @Nullable String because,
        @Nullable Integer least,
        @Nullable Boolean reached,
        List<KindEntry> kinds,
        List<GapEntry> gaps,
        int gapsLeftOut) {

    public CoverageEntry {
        kinds = List.copyOf(kinds);
        gaps = List.copyOf(gaps);
    }

    /**
     * How much of one kind is covered.
     *
     * @param kind {@code tables}, {@code partitions}, {@code columns}, {@code nulls}, {@code labels}, {@code references},
     *     {@code branches}
     * @param unknown of how many the server cannot tell
     */
    public record KindEntry(String kind, int covered, int all, int unknown) {}

    /**
     * Something that was not covered.
     *
     * @param object whose it is, by name
     * @param sentence what was not there
     * @param reason why, or null where nobody knows more
     * @param items how many items it stands for: a table without rows stands for all that it has
     */
    public record GapEntry(
            String kind,
            String object,
            String sentence,
            @Nullable String reason,
            int items) {

        /** Return sentence and reason in one line. */
        public String line() {
            String all = items == 1 ? sentence : "%s, so nothing of %s items".formatted(sentence, items);
            return reason == null ? all : "%s: %s".formatted(all, reason);
        }
    }

    /** Return whether less was covered than was asked for. */
    public boolean isShort() {
        return Boolean.FALSE.equals(reached);
    }

    /** Return how many items were not covered. */
    public int uncovered() {
        return kinds.stream().mapToInt(kind -> kind.all() - kind.covered()).sum();
    }
}
