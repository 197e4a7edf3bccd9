package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    /**
     * Why a table has so few rows.
     *
     * @param clause the reason
     * @param counted whether it can hold no more for certain
     */
    record Few(String clause, boolean counted) {}

    /** Return why a table has so few rows, or nothing where that is not known. */
    Optional<Few> fewRows(long rows) {
        for (var column : demand.columns()) {
            if (!column.nullable()) {
                var why = noValue(column);
                if (why.isPresent()) {
                    return why.map(clause -> new Few(clause, false));
                }
            }
        }
        return demand.uniques().stream()
                .filter(unique -> !unique.partial())
                .filter(unique -> room(unique) > 0 && room(unique) <= rows)
                .findFirst()
                .map(unique -> new Few(narrow(unique), true))
                .or(this::unknown)
                .or(() -> rows < Parents.LIMIT ? Optional.empty() : unseen());
    }

    /** The server may know more values of a type than were found. */
    private Optional<Few> unknown() {
        return demand.uniques().stream()
                .filter(unique -> !unique.partial())
                .flatMap(unique -> unique.columns().stream()
                        .flatMap(name -> demand.column(name).stream())
                        .filter(sources::hasFew)
                        .map(column -> "%s wants other values of %s in each row, and few of type %s are known"
                                .formatted(
                                        unique.name(),
                                        column.name(),
                                        column.column().declaredType())))
                .findFirst()
                .map(clause -> new Few(clause, false));
    }

    /** Of a large parent not all keys are looked at. */
    private Optional<Few> unseen() {
        return demand.uniques().stream()
                .filter(unique -> !unique.partial())
                .flatMap(unique -> bound(unique).stream().filter(key -> isCut(key)))
                .findFirst()
                .map(key -> new Few(
                        "of the rows of %s, which %s points to, only %s are looked at"
                                .formatted(key.parent(), key.name(), Parents.LIMIT),
                        false));
    }

    private boolean isCut(ForeignKeyShape key) {
        return parents.getOrDefault(key, Parents.Keys.NONE)
                        .with(List.of(), List.of())
                        .size()
                >= Parents.LIMIT;
    }

    private String narrow(UniqueShape unique) {
        var parts = new ArrayList<String>();
        for (var key : bound(unique)) {
            parts.add(points(key, unique));
        }
        for (var name : left(unique)) {
            demand.column(name).ifPresent(column -> parts.add(values(column)));
        }
        return "%s has room for no more than %s: %s".formatted(unique.name(), room(unique), String.join(", ", parts));
    }

    private String points(ForeignKeyShape key, UniqueShape unique) {
        boolean whole = unique.columns().containsAll(key.columns());
        return "%s points to %s %s of %s"
                .formatted(key.name(), room(key, unique), whole ? "rows" : "rows that differ", key.parent());
    }

    private String values(ColumnDemand column) {
        var what = column.column().labels().isEmpty() ? "value" : "label";
        long room = room(column);
        return "%s has %s %s".formatted(column.name(), room, room == 1 ? what : what + "s");
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
        for (var key : bound(unique)) {
            room = times(room, room(key, unique));
        }
        for (var name : left(unique)) {
            room = times(room, demand.column(name).map(this::room).orElse(Long.MAX_VALUE));
        }
        return room;
    }

    /** Return the keys that bind columns of a unique set, each of them others than the ones before. */
    private List<ForeignKeyShape> bound(UniqueShape unique) {
        var left = new HashSet<>(unique.columns());
        var bound = new ArrayList<ForeignKeyShape>();
        for (var key : demand.keys()) {
            boolean always = demand.requires(key);
            boolean some = unique.partial() && left.containsAll(key.columns());
            if (parents.containsKey(key) && (always || some) && left.removeAll(key.columns())) {
                bound.add(key);
            }
        }
        return bound;
    }

    /** Return the columns of a unique set that point nowhere. */
    private List<String> left(UniqueShape unique) {
        var bound = bound(unique);
        return unique.columns().stream()
                .filter(column -> bound.stream().noneMatch(key -> key.columns().contains(column)))
                .toList();
    }

    /** Return how many of the parents differ in the columns that are unique; very many where not all were looked at. */
    private long room(ForeignKeyShape key, UniqueShape unique) {
        if (isCut(key)) {
            return Long.MAX_VALUE;
        }
        var places = IntStream.range(0, key.columns().size())
                .filter(i -> unique.columns().contains(key.columns().get(i)))
                .boxed()
                .toList();
        return parents.getOrDefault(key, Parents.Keys.NONE).with(List.of(), List.of()).stream()
                .map(tuple -> places.stream().map(tuple::get).toList())
                .distinct()
                .count();
    }

    private static long times(long one, long other) {
        return one > Integer.MAX_VALUE || other > Integer.MAX_VALUE ? Long.MAX_VALUE : one * other;
    }

    private long room(ColumnDemand column) {
        if (column.nullable() || sources.hasFew(column)) {
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
