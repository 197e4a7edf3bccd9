package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one table in memory, one after the other, so that they satisfy what is understood: types, NOT NULL, keys, and
 * the cases of conditions. Not safe for use by several threads.
 */
final class RowMaker {

    /** So often a row is made anew before it is given up. */
    private static final int ATTEMPTS = 40;

    /** So many combinations of cases are remembered; many conditions with many cases have more. */
    private static final int KNOWN_CHOICES = 5_000;

    /** So often a case must suit what a row has already; then it may have been misunderstood, and the server says. */
    private static final int GIVEN_COUNTS = 25;

    private static final Optional<Case> FREE = Optional.of(Case.FREE);

    private final List<Condition> conditions;
    private final Set<String> free;
    private final UsedKeys used;
    private final Cells cells;
    private final Map<String, ColumnDemand> columns = new LinkedHashMap<>();
    private final List<ForeignKeyShape> keys = new ArrayList<>();
    private final List<ForeignKeyShape> selfKeys = new ArrayList<>();
    private final Map<List<Integer>, Optional<Case>> chosen = new HashMap<>();
    private final Row.Columns shape;
    private final List<ColumnDemand> freeColumns;
    private final Set<String> selfColumns;
    private final Pointers pointers;
    private final long start;
    private final Supplier<RowMaker> anew;

    /**
     * @param parents the keys of the parents that are there; a foreign key without an entry is left NULL
     * @param free the columns to be made; the others have their values already
     * @param count how many rows there shall be
     */
    RowMaker(
            Demand demand,
            List<Condition> conditions,
            Map<ForeignKeyShape, Parents.Keys> parents,
            Set<String> free,
            Sources sources,
            long seed,
            int count) {
        this.anew = () -> new RowMaker(demand, conditions, parents, free, sources, seed, count);
        this.conditions = conditions;
        this.free = free;
        demand.columns().forEach(column -> columns.put(column.name(), column));
        this.freeColumns = columns.values().stream()
                .filter(column -> free.contains(column.name()))
                .toList();
        this.shape = new Row.Columns(List.copyOf(columns.keySet()));
        this.used = new UsedKeys(relevant(demand, free), columns, demand.reserved(), count);
        this.start = Dice.start(seed, demand.name().schema(), demand.name().name());
        this.cells = new Cells(demand, used, sources, seed, count);
        demand.keys().stream()
                .filter(key -> key.columns().stream().anyMatch(free::contains))
                .sorted(java.util.Comparator.comparing(
                                (ForeignKeyShape key) -> -key.columns().size())
                        .thenComparing(ForeignKeyShape::name))
                .forEach(key -> (demand.isSelf(key) && !parents.containsKey(key) ? selfKeys : keys).add(key));
        this.selfColumns = waiting(selfKeys);
        this.pointers = new Pointers(demand, parents, free, cells, used, sources.resemblance(), start);
    }

    private static List<dev.palindrome.schema.UniqueShape> relevant(Demand demand, Set<String> free) {
        return demand.uniques().stream()
                .filter(unique -> unique.columns().stream().anyMatch(free::contains))
                .toList();
    }

    /** Make a row on top of what is given, or return nothing where none fits. */
    Optional<Map<String, @Nullable String>> make(int row, int round, Map<String, @Nullable String> given) {
        int attempts = ATTEMPTS + Math.min(used.taken(), 10_000) / (round + 1);
        for (int attempt = 0; attempt < attempts; attempt++) {
            var made = attempt(row, round * 1000 + attempt, given);
            if (made.isPresent() && used.take(made.get())) {
                cells.accept(made.get());
                selfKeys.forEach(key -> pointers.remember(key, made.get()));
                return made;
            }
        }
        return Optional.empty();
    }

    /** Return one that has made no row yet and knows of none. */
    RowMaker anew() {
        return anew.get();
    }

    /** Note a row that is stored already. */
    void occupy(Map<String, @Nullable String> row) {
        used.take(row);
        cells.occupy();
    }

    /** Put a row in the place of another, where its keys are free; return the one that is there then. */
    Map<String, @Nullable String> exchange(Map<String, @Nullable String> row, Map<String, @Nullable String> other) {
        used.release(row);
        if (used.take(other)) {
            return other;
        }
        used.take(row);
        return row;
    }

    /** Take back a row that the server did not like. */
    void release(Map<String, @Nullable String> row) {
        used.release(row);
        cells.release(row);
    }

    private Optional<Map<String, @Nullable String>> attempt(int row, int attempt, Map<String, @Nullable String> given) {
        var choice = choose(row, attempt);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        var wanted = choice.get();
        if (attempt % 1000 < GIVEN_COUNTS && !suits(wanted, given)) {
            return Optional.empty();
        }
        var values = shape.row();
        values.putAll(given);
        for (var key : keys) {
            if (!pointers.point(key, wanted, values, row, attempt)) {
                return Optional.empty();
            }
        }
        if (!fillIn(wanted, selfColumns, values, row, attempt)) {
            return Optional.empty();
        }
        for (var key : selfKeys) {
            if (!pointers.pointToSelf(key, wanted, values, row, attempt)) {
                return Optional.empty();
            }
        }
        // What a key without a parent has left: the part of it that may not be NULL.
        boolean whole = fillIn(wanted, Set.of(), values, row, attempt);
        return whole && Relations.settle(wanted.relations(), values, free, used)
                ? Optional.of(values)
                : Optional.empty();
    }

    /** Return whether what a row has already is what the case wants. */
    private boolean suits(Case wanted, Map<String, @Nullable String> given) {
        for (var one : given.entrySet()) {
            var limit = wanted.of(one.getKey());
            var value = one.getValue();
            boolean suits = value == null
                    ? limit.presence() != Presence.VALUE
                    : limit.presence() != Presence.NULL && Limits.allow(limit, value);
            if (!suits && !free.contains(one.getKey())) {
                return false;
            }
        }
        return true;
    }

    private boolean fillIn(Case wanted, Set<String> later, Map<String, @Nullable String> values, int row, int attempt) {
        for (var column : freeColumns) {
            var name = column.name();
            boolean open = !values.containsKey(name) && !later.contains(name);
            if (open && !cells.fill(column, wanted.of(name), values, row, attempt)) {
                return false;
            }
        }
        return true;
    }

    /** Choose one case of each condition, in turn at first, so that each case comes up. */
    private Optional<Case> choose(int row, int attempt) {
        if (conditions.isEmpty()) {
            return FREE;
        }
        var dice = Dice.at(start, row, attempt);
        var picks = new ArrayList<Integer>(conditions.size());
        for (var condition : conditions) {
            int count = condition.cases().size();
            picks.add(attempt == 0 ? row % count : dice.below(count));
        }
        if (chosen.size() > KNOWN_CHOICES) {
            chosen.clear();
        }
        return chosen.computeIfAbsent(picks, this::join);
    }

    private Optional<Case> join(List<Integer> picks) {
        var joined = FREE;
        for (int i = 0; i < picks.size(); i++) {
            var one = conditions.get(i).cases().get(picks.get(i));
            joined = joined.flatMap(so -> so.and(one));
        }
        return joined;
    }

    /** Return the columns that wait for the rest of the row, because they may point to it. */
    private static Set<String> waiting(List<ForeignKeyShape> selfKeys) {
        var waiting = new LinkedHashSet<String>();
        for (var key : selfKeys) {
            key.columns().stream()
                    .filter(column -> !key.parentColumns().contains(column))
                    .forEach(waiting::add);
        }
        return waiting;
    }
}
