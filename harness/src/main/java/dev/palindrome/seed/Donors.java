package dev.palindrome.seed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns from rows that the server found right: where conditions are satisfied by few values, rows that break them take over those
 * of a row that does not. Conditions that read the same column are satisfied together. Not safe for use by several threads.
 */
final class Donors {

    private static final int MOST = 500;

    private final List<Group> groups = new ArrayList<>();

    /** Conditions that have columns in common, and values that satisfied them all. */
    private record Group(
            BitSet conditions,
            Set<String> columns,
            List<Map<String, @Nullable String>> whole,
            List<Map<String, @Nullable String>> sparse) {}

    /**
     * @param doubtful the conditions that the server judges
     * @param all all conditions
     */
    Donors(Demand demand, List<Condition> doubtful, List<Condition> all) {
        for (int i = 0; i < doubtful.size(); i++) {
            var columns = new LinkedHashSet<>(doubtful.get(i).columns());
            boolean grown = !columns.isEmpty();
            while (grown) {
                grown = false;
                for (var other : all) {
                    if (other.columns().stream().anyMatch(columns::contains)) {
                        grown |= columns.addAll(other.columns());
                    }
                }
                for (var key : demand.keys()) {
                    if (key.columns().stream().anyMatch(columns::contains)) {
                        grown |= columns.addAll(key.columns());
                    }
                }
            }
            boolean known =
                    columns.stream().allMatch(column -> demand.column(column).isPresent());
            add(i, known && !columns.isEmpty() ? columns : free(demand));
        }
    }

    /** What a condition reads that is computed, or not known, may depend on every column; keys are left as they are. */
    private static Set<String> free(Demand demand) {
        var free = new LinkedHashSet<String>();
        demand.columns().forEach(column -> free.add(column.name()));
        demand.uniques().forEach(unique -> unique.columns().forEach(free::remove));
        demand.keys().forEach(key -> key.columns().forEach(free::remove));
        return free;
    }

    private void add(int condition, Set<String> columns) {
        for (var group : groups) {
            if (group.columns.equals(columns)) {
                group.conditions.set(condition);
                return;
            }
        }
        if (!columns.isEmpty()) {
            var group = new Group(new BitSet(), columns, new ArrayList<>(), new ArrayList<>());
            group.conditions.set(condition);
            groups.add(group);
        }
    }

    /** Learn from a row that the server judged. */
    void learn(Map<String, @Nullable String> row, BitSet broken) {
        for (var group : groups) {
            if (!broken.intersects(group.conditions)) {
                Map<String, @Nullable String> values = new HashMap<>();
                group.columns.forEach(column -> values.put(column, row.get(column)));
                var list = values.values().stream().allMatch(Objects::nonNull) ? group.whole : group.sparse;
                if (list.size() < MOST) {
                    list.add(values);
                }
            }
        }
    }

    /**
     * Return values in whose place a row breaks nothing, or nothing where none are known.
     *
     * @param wanted the columns that may get other values
     * @param number chooses among those that are known
     * @param last whether values with NULL among them will do
     */
    Optional<Map<String, @Nullable String>> instead(BitSet broken, List<String> wanted, int number, boolean last) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (var group : groups) {
            if (broken.intersects(group.conditions)) {
                var known = group.whole.isEmpty() && last ? group.sparse : group.whole;
                if (known.isEmpty() || !wanted.containsAll(group.columns)) {
                    return Optional.empty();
                }
                values.putAll(known.get(number % known.size()));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
