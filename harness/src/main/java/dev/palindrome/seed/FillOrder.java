package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * In which order tables are filled: parents first, and in a circle the table first that can do without its parent for a while.
 *
 * @param tables the tables in order
 * @param deferred for each table the keys whose parents come later
 */
record FillOrder(List<Demand> tables, Map<TableName, List<ForeignKeyShape>> deferred) {

    static FillOrder of(Collection<Demand> demands) {
        var remaining = new TreeMap<TableName, Demand>();
        demands.forEach(demand -> remaining.put(demand.name(), demand));
        var order = new ArrayList<Demand>();
        var deferred = new LinkedHashMap<TableName, List<ForeignKeyShape>>();
        while (!remaining.isEmpty()) {
            var next = next(remaining);
            remaining.remove(next.name());
            order.add(next);
            deferred.put(
                    next.name(),
                    next.keys().stream()
                            .filter(key -> remaining.containsKey(key.parent()))
                            .toList());
        }
        return new FillOrder(order, deferred);
    }

    List<ForeignKeyShape> deferred(TableName table) {
        return deferred.getOrDefault(table, List.of());
    }

    private static Demand next(Map<TableName, Demand> remaining) {
        var free = first(remaining, (demand, key) -> true);
        if (free == null) {
            free = first(remaining, Demand::requires);
        }
        return free == null ? remaining.values().iterator().next() : free;
    }

    /** Return the first table of which no key that counts points to a table that is still to come. */
    private static @org.jspecify.annotations.Nullable Demand first(
            Map<TableName, Demand> remaining, BiPredicate<Demand, ForeignKeyShape> counts) {
        Set<TableName> names = new HashSet<>(remaining.keySet());
        return remaining.values().stream()
                .filter(demand -> demand.keys().stream()
                        .noneMatch(
                                key -> !demand.isSelf(key) && names.contains(key.parent()) && counts.test(demand, key)))
                .findFirst()
                .orElse(null);
    }
}
