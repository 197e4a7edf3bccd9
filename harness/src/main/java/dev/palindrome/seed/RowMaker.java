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
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one table in memory, one after the other, so that they satisfy what is understood: types, NOT NULL, keys, and
 * the cases of conditions. Not safe for use by several threads.
 */
final class RowMaker {

    /** So often a row is made anew before it is given up. */
    private static final int ATTEMPTS = 40;

    private final Demand demand;
    private final List<Condition> conditions;
    private final Map<ForeignKeyShape, Parents.Keys> parents;
    private final Set<String> free;
    private final UsedKeys used;
    private final Cells cells;
    private final Map<String, ColumnDemand> columns = new LinkedHashMap<>();
    private final List<ForeignKeyShape> keys = new ArrayList<>();
    private final List<ForeignKeyShape> selfKeys = new ArrayList<>();
    private final Map<ForeignKeyShape, List<List<String>>> ownKeys = new HashMap<>();
    private final long start;

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
        this.demand = demand;
        this.conditions = conditions;
        this.parents = parents;
        this.free = free;
        demand.columns().forEach(column -> columns.put(column.name(), column));
        this.used = new UsedKeys(relevant(demand, free), columns, demand.reserved());
        this.start = Dice.start(seed, demand.name().schema(), demand.name().name());
        this.cells = new Cells(demand, used, sources, seed, count);
        demand.keys().stream()
                .filter(key -> key.columns().stream().anyMatch(free::contains))
                .sorted(java.util.Comparator.comparing(
                                (ForeignKeyShape key) -> -key.columns().size())
                        .thenComparing(ForeignKeyShape::name))
                .forEach(key -> (demand.isSelf(key) && !parents.containsKey(key) ? selfKeys : keys).add(key));
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
                selfKeys.forEach(key -> remember(key, made.get()));
                return made;
            }
        }
        return Optional.empty();
    }

    /** Note a row that is stored already. */
    void occupy(Map<String, @Nullable String> row) {
        used.take(row);
        cells.occupy();
    }

    /** Take back a row that the server did not like. */
    void release(Map<String, @Nullable String> row) {
        used.release(row);
    }

    private Optional<Map<String, @Nullable String>> attempt(int row, int attempt, Map<String, @Nullable String> given) {
        var chosen = choose(Dice.at(start, row, attempt), row, attempt);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var wanted = chosen.get();
        Map<String, @Nullable String> values = new HashMap<>(given);
        for (var key : keys) {
            if (!point(key, wanted, values, row, attempt)) {
                return Optional.empty();
            }
        }
        if (!fillIn(wanted, selfColumns(), values, row, attempt)) {
            return Optional.empty();
        }
        for (var key : selfKeys) {
            if (!pointToSelf(key, wanted, values, row, attempt)) {
                return Optional.empty();
            }
        }
        // What a key without a parent has left: the part of it that may not be NULL.
        boolean whole = fillIn(wanted, Set.of(), values, row, attempt);
        return whole && Relations.settle(wanted.relations(), values, free, used)
                ? Optional.of(values)
                : Optional.empty();
    }

    private boolean fillIn(Case wanted, Set<String> later, Map<String, @Nullable String> values, int row, int attempt) {
        for (var column : columns.values()) {
            var name = column.name();
            boolean open = free.contains(name) && !values.containsKey(name) && !later.contains(name);
            if (open && !cells.fill(column, wanted.of(name), values, row, attempt)) {
                return false;
            }
        }
        return true;
    }

    /** Choose one case of each condition, in turn at first, so that each case comes up. */
    private Optional<Case> choose(Dice dice, int row, int attempt) {
        var chosen = Optional.of(Case.FREE);
        for (var condition : conditions) {
            int count = condition.cases().size();
            var one = condition.cases().get(attempt == 0 ? row % count : dice.below(count));
            chosen = chosen.flatMap(so -> so.and(one));
        }
        return chosen;
    }

    private boolean point(
            ForeignKeyShape key, Case wanted, Map<String, @Nullable String> values, int row, int attempt) {
        var dice = Dice.at(Dice.start(start, key.columns().toArray(String[]::new)), row, attempt);
        if (wantsNull(key, wanted, dice, row, attempt)) {
            return leaveNull(key, values);
        }
        var pool = parents.getOrDefault(key, Parents.Keys.NONE);
        var choices = pool.with(places(key, values), known(key, values));
        return choices.isEmpty() ? leaveNull(key, values) : take(key, choices, wanted, values, dice, row, attempt);
    }

    private boolean pointToSelf(
            ForeignKeyShape key, Case wanted, Map<String, @Nullable String> values, int row, int attempt) {
        var dice = Dice.at(Dice.start(start, key.columns().toArray(String[]::new)), row, attempt);
        if (wantsNull(key, wanted, dice, row, attempt)) {
            return leaveNull(key, values);
        }
        var pool = new Parents.Keys(ownKeys.getOrDefault(key, List.of()));
        var places = places(key, values);
        var choices = places.isEmpty() ? ownKeys.getOrDefault(key, List.of()) : pool.with(places, known(key, values));
        if (!choices.isEmpty()) {
            return take(key, choices, wanted, values, dice, row, attempt);
        }
        if (!demand.requires(key)) {
            return leaveNull(key, values);
        }
        // The first of a family is its own parent.
        var own = ownKey(key, values);
        return own.isPresent() && take(key, List.of(own.get()), wanted, values, dice, row, attempt);
    }

    private boolean wantsNull(ForeignKeyShape key, Case wanted, Dice dice, int row, int attempt) {
        if (demand.requires(key)) {
            return false;
        }
        var presences = key.columns().stream()
                .map(column -> wanted.of(column).presence())
                .toList();
        if (presences.contains(Presence.NULL)) {
            return true;
        }
        var first = key.columns().stream().filter(demand::nullable).findFirst().orElseThrow();
        return !presences.contains(Presence.VALUE) && cells.isNull(first, dice, row, attempt);
    }

    private boolean take(
            ForeignKeyShape key,
            List<List<String>> choices,
            Case wanted,
            Map<String, @Nullable String> values,
            Dice dice,
            int row,
            int attempt) {
        boolean oneToOne = used.holdsKey(key.columns());
        // Where a parent has one child at most they are taken in turn; else the first ones have more children than
        // others.
        int last = oneToOne ? choices.size() : dice.below(choices.size()) + 1;
        var chosen = choices.get(oneToOne && attempt == 0 ? row % choices.size() : dice.below(last));
        for (int i = 0; i < key.columns().size(); i++) {
            var column = key.columns().get(i);
            if (!Limits.allow(wanted.of(column), chosen.get(i))) {
                return false;
            }
            if (free.contains(column)) {
                values.put(column, chosen.get(i));
            }
        }
        return true;
    }

    private boolean leaveNull(ForeignKeyShape key, Map<String, @Nullable String> values) {
        // One NULL is enough to belong to no parent; a column that another key has filled keeps its value.
        boolean left =
                key.columns().stream().anyMatch(column -> values.containsKey(column) && values.get(column) == null);
        for (var column : key.columns()) {
            if (free.contains(column) && !values.containsKey(column) && demand.nullable(column)) {
                values.put(column, null);
                left = true;
            }
        }
        return left;
    }

    private static List<Integer> places(ForeignKeyShape key, Map<String, @Nullable String> values) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < key.columns().size(); i++) {
            if (values.get(key.columns().get(i)) != null) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<String> known(ForeignKeyShape key, Map<String, @Nullable String> values) {
        var known = new ArrayList<String>();
        for (var column : key.columns()) {
            var value = values.get(column);
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }

    private static Optional<List<String>> ownKey(ForeignKeyShape key, Map<String, @Nullable String> values) {
        var own = new ArrayList<String>();
        for (var column : key.parentColumns()) {
            var value = values.get(column);
            if (value == null) {
                return Optional.empty();
            }
            own.add(value);
        }
        return Optional.of(own);
    }

    private void remember(ForeignKeyShape key, Map<String, @Nullable String> row) {
        ownKey(key, row)
                .ifPresent(own ->
                        ownKeys.computeIfAbsent(key, k -> new ArrayList<>()).add(own));
    }

    /** Return the columns that wait for the rest of the row, because they may point to it. */
    private Set<String> selfColumns() {
        var waiting = new LinkedHashSet<String>();
        for (var key : selfKeys) {
            key.columns().stream()
                    .filter(column -> !key.parentColumns().contains(column))
                    .forEach(waiting::add);
        }
        return waiting;
    }
}
