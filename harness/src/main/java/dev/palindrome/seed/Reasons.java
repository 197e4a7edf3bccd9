package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a table or a column got less than was asked for, where what it is asked for tells.
 *
 * @param demand what is asked
 * @param conditions what its rows must satisfy
 * @param parents the keys that it can point to
 * @param sources where its values come from
 */
record Reasons(Demand demand, List<Condition> conditions, Map<ForeignKeyShape, Parents.Keys> parents, Sources sources) {

    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");

    /** Return why a table has so few rows, or nothing where that is not known. */
    Optional<String> fewRows(long rows) {
        for (var column : demand.columns()) {
            if (!column.nullable()) {
                var why = noValue(column);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return demand.uniques().stream()
                .filter(unique -> !unique.partial())
                .filter(unique -> room(unique) > 0 && room(unique) <= rows)
                .findFirst()
                .map(unique -> "%s has room for no more than %s".formatted(unique.name(), room(unique)));
    }

    /** Return why a column has no value, or nothing where that is not known. */
    Optional<String> noValue(ColumnDemand column) {
        var name = column.name();
        for (var key : demand.keys()) {
            var keys = parents.get(key);
            if (key.columns().contains(name) && keys != null && keys.isEmpty()) {
                return Optional.of("%s, which %s points to, has no rows".formatted(key.parent(), key.name()));
            }
        }
        for (var condition : conditions) {
            if (condition.cases().stream().allMatch(one -> one.of(name).presence() == Presence.NULL)) {
                return Optional.of("%s leaves nothing but NULL for %s".formatted(condition.name(), name));
            }
        }
        return sources.of(column, Restriction.NONE).isPresent()
                ? Optional.empty()
                : Optional.of("no value of type %s is known, which %s has"
                        .formatted(column.column().declaredType(), name));
    }

    /** Return how many rows there can be that differ in these columns; very many where that is not known. */
    long room(UniqueShape unique) {
        long room = 1;
        var left = new HashSet<>(unique.columns());
        for (var key : demand.keys()) {
            var keys = parents.get(key);
            if (keys != null && left.containsAll(key.columns())) {
                left.removeAll(key.columns());
                room = times(room, keys.with(List.of(), List.of()).size());
            }
        }
        for (var name : left) {
            room = times(room, demand.column(name).map(this::room).orElse(Long.MAX_VALUE));
        }
        return room;
    }

    private static long times(long one, long other) {
        return one > Integer.MAX_VALUE || other > Integer.MAX_VALUE ? Long.MAX_VALUE : one * other;
    }

    private long room(ColumnDemand column) {
        if (column.nullable()) {
            return Long.MAX_VALUE;
        }
        long room = sources.of(column, Restriction.NONE)
                .map(source ->
                        source.each().isEmpty() ? Long.MAX_VALUE : source.each().size())
                .orElse(Long.MAX_VALUE);
        for (var condition : conditions) {
            if (condition.exact()) {
                room = Math.min(room, room(column, condition));
            }
        }
        return room;
    }

    private static long room(ColumnDemand column, Condition condition) {
        var values = new HashSet<String>();
        long numbers = 0;
        for (var one : condition.cases()) {
            var restriction = one.of(column.name());
            var allowed = restriction.allowed();
            var low = restriction.low();
            var high = restriction.high();
            if (allowed != null) {
                values.addAll(allowed);
            } else if (low != null
                    && high != null
                    && WHOLE.contains(column.making().type())) {
                var from = Literals.number(low.value());
                var to = Literals.number(high.value());
                if (from.isEmpty() || to.isEmpty()) {
                    return Long.MAX_VALUE;
                }
                numbers += Math.max(0, to.get().subtract(from.get()).longValue() + 1);
            } else {
                return Long.MAX_VALUE;
            }
        }
        return numbers + values.size();
    }
}
