package dev.palindrome.seed.likeness;

import dev.palindrome.profile.FanOut;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Chooses parents so that as many have as many children as a profile says. Safe for use by several threads. */
public final class ParentLikeness {

    private final Deal deal;
    private final double[] sums;
    private final int parents;

    /**
     * Prepare a foreign key.
     *
     * @param common shares of the children that the parents with most children have; counts where the profile says nothing better
     * @param parents how many parents there are
     * @param start belongs to the seed and the key
     */
    public ParentLikeness(FanOut fanOut, List<Double> common, int parents, long start) {
        double childless = fanOut.childless() == null ? 0 : fanOut.childless();
        int chosen = (int) Math.max(1, Math.min(parents, Math.round(parents * (1 - childless))));
        this.parents = parents;
        this.deal = new Deal(start, parents);
        this.sums = new double[chosen];
        int known = fanOut.children().isEmpty() ? Math.min(common.size(), chosen) : 0;
        double shared = common.subList(0, known).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double other = Math.max(1e-9, 1 - shared) / Math.max(1, chosen - known);
        double sum = 0;
        for (int i = 0; i < chosen; i++) {
            sum += i < known
                    ? common.get(i)
                    : known > 0 ? other : children(fanOut.children(), (i + 0.5) / chosen * 100);
            sums[i] = sum;
        }
    }

    /** Return among how many parents this chooses. */
    public int parents() {
        return parents;
    }

    /** Return the index of the parent to whom a place between 0 and 1 belongs. */
    public int at(double place) {
        int found = Arrays.binarySearch(sums, place * sums[sums.length - 1]);
        return deal.place(Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1));
    }

    private static double children(SortedMap<Double, Double> quantiles, double perCent) {
        if (quantiles.isEmpty()) {
            return 1;
        }
        Map.@Nullable Entry<Double, Double> below = null;
        for (var entry : quantiles.entrySet()) {
            if (entry.getKey() >= perCent) {
                if (below == null) {
                    return atLeastSome(entry.getValue());
                }
                double part = (perCent - below.getKey()) / (entry.getKey() - below.getKey());
                return atLeastSome(below.getValue() + part * (entry.getValue() - below.getValue()));
            }
            below = entry;
        }
        return atLeastSome(below == null ? 1 : below.getValue());
    }

    private static double atLeastSome(double children) {
        return Math.max(1e-3, children);
    }
}
