package dev.palindrome.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rounds on one folder gave. */
final class Results {

    private final Plan plan;
    private final Map<Contender, List<Double>> rounds = new LinkedHashMap<>();
    private final Map<Contender, String> remarks = new LinkedHashMap<>();

    Results(Plan plan) {
        this.plan = plan;
    }

    void add(Contender contender, Clock clock) {
        rounds.computeIfAbsent(contender, key -> new ArrayList<>()).add(clock.millisPerMigration());
        remarks.put(contender, contender.remark(plan));
    }

    /** Return what the contender said of its last run here. */
    String remark(Contender contender) {
        return remarks.getOrDefault(contender, "");
    }

    Plan plan() {
        return plan;
    }

    /** Return the median of the rounds, in milliseconds per migration. */
    double median(Contender contender) {
        var sorted = rounds.getOrDefault(contender, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
