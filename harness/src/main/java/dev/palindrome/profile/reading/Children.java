package dev.palindrome.profile.reading;

import dev.palindrome.profile.Rounding;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many children parents have, as a few quantiles. */
final class Children {

    /** The per cents at which children are counted, of the parents that have any. */
    private static final double[] PER_CENTS = {10, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 100};

    private Children() {}

    /** @param parents how many parents have so many children */
    static SortedMap<Double, Double> of(SortedMap<Long, Long> parents) {
        long all = parents.values().stream().mapToLong(Long::longValue).sum();
        var children = new TreeMap<Double, Double>();
        for (double perCent : PER_CENTS) {
            long passed = 0;
            for (var entry : parents.entrySet()) {
                passed += entry.getValue();
                if (passed >= all * perCent / 100) {
                    children.put(perCent, Rounding.number(entry.getKey()));
                    break;
                }
            }
        }
        return children;
    }
}
