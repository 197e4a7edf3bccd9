package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.value.Restriction;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the version that was applied last lets the rows of a table hold that stood before it: an application that has been running
 * on that version has written it, so that the next migration meets it.
 *
 * @param demand what is asked of the rows
 * @param fresh the columns that are new and hold a value in every row, as a default or a backfill has left it
 * @param wider the columns that can hold more than before, each with what only the new version allows, as far as that is known
 */
record Novelties(Demand demand, Set<String> fresh, SortedMap<String, Restriction> wider) {

    Novelties {
        fresh = new TreeSet<>(fresh);
        wider = new TreeMap<>(wider);
    }

    /**
     * @param version the table as the version made it
     * @param before the table in the version before, or null where it is new as a whole
     * @param full the columns without NULL
     * @param fixed columns that other tables point to: their values stay
     */
    static Novelties of(
            Demand demand, TableShape version, @Nullable TableShape before, Set<String> full, Set<String> fixed) {
        var fresh = new TreeSet<String>();
        var wider = new TreeMap<String, Restriction>();
        for (var column : demand.columns()) {
            var name = column.name();
            var now = version.column(name).orElse(column.column());
            if (now.generation() != Generation.WRITTEN || fixed.contains(name)) {
                continue;
            }
            var old = before == null ? null : sameColumn(before, now);
            if (before == null || old == null) {
                if (full.contains(name)) {
                    fresh.add(name);
                }
            } else if (!now.equals(old) || !version.checks().equals(before.checks())) {
                if (!isPartOfKey(demand, name)) {
                    added(column, now, old, isFreed(old.name(), before, name, version))
                            .ifPresent(limit -> wider.put(name, limit));
                }
            }
        }
        return new Novelties(demand, fresh, wider);
    }

    boolean isEmpty() {
        return fresh.isEmpty() && wider.isEmpty();
    }

    private static @Nullable ColumnShape sameColumn(TableShape before, ColumnShape now) {
        return before.columns().stream()
                .filter(column -> column.number() == now.number())
                .findFirst()
                .orElse(null);
    }

    private static boolean isPartOfKey(Demand demand, String column) {
        return demand.uniques().stream().anyMatch(unique -> unique.columns().contains(column))
                || demand.keys().stream().anyMatch(key -> key.columns().contains(column));
    }

    /** Return what only the new version lets the column hold, or nothing where that is no more than before. */
    private static Optional<Restriction> added(ColumnDemand column, ColumnShape now, ColumnShape old, boolean freed) {
        var labels = new ArrayList<>(now.labels());
        labels.removeAll(old.labels());
        if (!old.labels().isEmpty()
                && now.labels().size() > old.labels().size()
                && !now.type().endsWith("[]")) {
            return column.limit().and(Restriction.oneOf(labels)).filter(limit -> !isImpossible(limit));
        }
        if (now.nullable() && !old.nullable() && column.nullable()) {
            return Optional.of(Restriction.presence(Restriction.Presence.NULL));
        }
        boolean otherType = !now.declaredType().equals(old.declaredType());
        return otherType || freed ? Optional.of(Restriction.NONE) : Optional.empty();
    }

    private static boolean isImpossible(Restriction limit) {
        return limit.allowed() != null && limit.allowed().isEmpty();
    }

    /** Return whether a check that read the column is gone or says something else. */
    private static boolean isFreed(String old, TableShape before, String name, TableShape now) {
        var still = now.checks().stream().map(CheckShape::condition).toList();
        return old.equals(name)
                && before.checks().stream()
                        .anyMatch(check -> check.columns().contains(old) && !still.contains(check.condition()));
    }
}
