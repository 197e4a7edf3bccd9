package dev.palindrome.coverage;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much is covered.
 *
 * @param kinds the kinds of which there is anything, in their order
 */
public record Score(Map<Kind, Count> kinds) {

    /**
     * How much of one kind is covered.
     *
     * @param unknown of how many the server cannot tell; they count as not covered
     */
    public record Count(int covered, int all, int unknown) {

        private Count and(Count other) {
            return new Count(covered + other.covered, all + other.all, unknown + other.unknown);
        }
    }

    public Score {
        Map<Kind, Count> sorted = new EnumMap<>(Kind.class);
        sorted.putAll(kinds);
        kinds = Collections.unmodifiableMap(sorted);
    }

    /** Count entries. */
    public static Score of(Collection<Entry> entries) {
        Map<Kind, Count> kinds = new EnumMap<>(Kind.class);
        for (Entry entry : entries) {
            var one = new Count(entry.isCovered() ? 1 : 0, 1, entry.standing() == Standing.UNKNOWN ? 1 : 0);
            kinds.merge(entry.item().kind(), one, Count::and);
        }
        return new Score(kinds);
    }

    /** Return the share that is covered in per cent, rounded down so that only all of it is 100; none where there is nothing. */
    public OptionalInt percent() {
        Count total = kinds.values().stream().reduce(new Count(0, 0, 0), Count::and);
        return total.all() == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * total.covered() / total.all()));
    }
}
