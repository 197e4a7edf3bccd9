package dev.palindrome.seed;

import dev.palindrome.seed.value.Restriction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to satisfy conditions.
 *
 * @param restrictions what it leaves of the columns' values
 * @param relations which columns must stand in an order
 */
record Case(Map<String, Restriction> restrictions, List<Relation> relations) {

    /** Asks for nothing. */
    static final Case FREE = new Case(Map.of(), List.of());

    /** The value of {@code lesser} is less than that of {@code greater}, or may be equal. */
    record Relation(String lesser, String greater, boolean orEqual) {}

    Case {
        restrictions = Map.copyOf(restrictions);
        relations = List.copyOf(relations);
    }

    static Case of(String column, Restriction restriction) {
        return new Case(Map.of(column, restriction), List.of());
    }

    Restriction of(String column) {
        return restrictions.getOrDefault(column, Restriction.NONE);
    }

    /** Return what satisfies both, or nothing where they contradict each other. */
    Optional<Case> and(Case other) {
        var both = new HashMap<>(restrictions);
        for (var entry : other.restrictions.entrySet()) {
            var joined = of(entry.getKey()).and(entry.getValue());
            if (joined.isEmpty()) {
                return Optional.empty();
            }
            both.put(entry.getKey(), joined.get());
        }
        var order = new java.util.ArrayList<>(relations);
        order.addAll(other.relations);
        return Optional.of(new Case(both, order));
    }
}
