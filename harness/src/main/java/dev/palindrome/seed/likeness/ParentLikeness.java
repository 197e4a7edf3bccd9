package dev.palindrome.seed.likeness;

import dev.palindrome.profile.FanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Chooses parents so that as many have as many children as a profile says. Safe for use by several threads. */
public final class ParentLikeness {

    private final Deal deal;
    private final Quotas quotas;

    /**
     * Prepare a foreign key.
     *
     * @param common shares of the children that the parents with most children have
     * @param chosen how many parents shall have children
     * @param parents among how many parents
     * @param rows how many children there are
     * @param start belongs to the seed and the key
     */
    public ParentLikeness(FanOut fanOut, List<Double> common, int chosen, int parents, int rows, long start) {
        this.deal = new Deal(start, parents);
        int some = Math.max(1, Math.min(Math.min(chosen, parents), rows));
        var known = common.subList(0, Math.min(common.size(), some));
        this.quotas = fanOut.children().isEmpty()
                ? Quotas.of(known, (long) some - known.size(), Math.max(1, rows))
                : Quotas.of(shares(fanOut.children(), known, some), 0, Math.max(1, rows));
    }

    /** Return the index of the parent to whom a child's place from 0 on belongs. */
    public int at(int place) {
        return deal.place((int) quotas.number(place));
    }

    /** The statistics tell of the busiest parents more closely than per cents do. */
    private static List<Double> shares(SortedMap<Double, Double> quantiles, List<Double> known, int chosen) {
        var counts = new ArrayList<Double>();
        double sum = 0;
        for (int i = known.size(); i < chosen; i++) {
            double count = children(quantiles, (1 - (i + 0.5) / chosen) * 100);
            counts.add(count);
            sum += count;
        }
        double left = 1 - known.stream().mapToDouble(Double::doubleValue).sum();
        var shares = new ArrayList<>(known);
        for (double count : counts) {
            shares.add(Math.max(0, left) * count / sum);
        }
        return shares;
    }

    private static double children(SortedMap<Double, Double> quantiles, double perCent) {
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
