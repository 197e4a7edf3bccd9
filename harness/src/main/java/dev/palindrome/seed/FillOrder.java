package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        var free = first(remaining.values(), remaining.keySet(), (demand, key) -> true);
        if (free != null) {
            return free;
        }
        // Who merely points to a circle waits until it is closed: what is left NULL meanwhile may be what its checks
        // ask for.
        var circle = remaining.values().stream()
                .filter(demand -> isInCircle(demand.name(), remaining))
                .toList();
        var opening = first(circle, remaining.keySet(), Demand::requires);
        return opening == null ? circle.get(0) : opening;
    }

    /** Return whether all tables to which a table leads lead back to it. */
    private static boolean isInCircle(TableName table, Map<TableName, Demand> remaining) {
        return reachable(table, remaining).stream()
                .allMatch(other -> reachable(other, remaining).contains(table));
    }

    private static Set<TableName> reachable(TableName from, Map<TableName, Demand> remaining) {
        var reached = new LinkedHashSet<TableName>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var demand = remaining.get(open.remove());
            if (demand != null) {
                for (var key : demand.keys()) {
                    if (remaining.containsKey(key.parent()) && reached.add(key.parent())) {
                        open.add(key.parent());
                    }
                }
            }
        }
        return reached;
    }

    /** Return the first table of which no key that counts points to a table that is still to come. */
    private static @org.jspecify.annotations.Nullable Demand first(
            Collection<Demand> candidates, Set<TableName> names, BiPredicate<Demand, ForeignKeyShape> counts) {
        return candidates.stream()
                .filter(demand -> demand.keys().stream()
                        .noneMatch(
                                key -> !demand.isSelf(key) && names.contains(key.parent()) && counts.test(demand, key)))
                .findFirst()
                .orElse(null);
    }
}
