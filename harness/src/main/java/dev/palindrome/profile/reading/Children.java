package dev.palindrome.profile.reading;

import dev.palindrome.profile.Rounding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many children parents have, as a few quantiles. */
final class Children {

    /** The shares at which children are counted, of the parents that have any. */
    static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 1};

    private Children() {}

    static SortedMap<Double, Double> of(List<Double> counts) {
        var children = new TreeMap<Double, Double>();
        for (int i = 0; i < counts.size() && i < SHARES.length; i++) {
            children.put(Math.rint(SHARES[i] * 1000) / 10, Rounding.number(counts.get(i)));
        }
        return children;
    }
}
