package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows point to their parents. Not safe for use by several threads. */
final class Pointers {

    /** So often parents are drawn as they are liked; then any will do. */
    private static final int PATIENCE = 12;

    /** So often parents that a unique set of columns binds are drawn as a profile likes them. */
    private static final int ALIKE = 8;

    /** A prime larger than any number of parents: steps of it meet each of them once. */
    private static final long STEP = 2_147_483_647L;

    private final Map<ForeignKeyShape, Parents.Keys> parents;
    private final Set<String> free;
    private final Cells cells;
    private final Resemblance resemblance;
    private final Set<String> nullable = new HashSet<>();
    private final Set<ForeignKeyShape> required = new HashSet<>();
    private final Set<ForeignKeyShape> single = new HashSet<>();
    private final Set<ForeignKeyShape> bound = new HashSet<>();
    private final Map<ForeignKeyShape, Long> starts = new HashMap<>();
    private final Map<ForeignKeyShape, List<List<String>>> ownKeys = new HashMap<>();

    Pointers(
            Demand demand,
            Map<ForeignKeyShape, Parents.Keys> parents,
            Set<String> free,
            Cells cells,
            UsedKeys used,
            Resemblance resemblance,
            long start) {
        this.resemblance = resemblance;
        this.parents = parents;
        this.free = free;
        this.cells = cells;
        demand.columns().stream()
                .filter(ColumnDemand::nullable)
                .map(ColumnDemand::name)
                .forEach(nullable::add);
        for (var key : demand.keys()) {
            starts.put(key, Dice.start(start, key.columns().toArray(String[]::new)));
            if (demand.requires(key)) {
                required.add(key);
            }
            if (key.columns().stream().anyMatch(used::isPartOfKey)) {
                bound.add(key);
            }
            if (used.holdsKey(key.columns()) || demand.inTurn().contains(key)) {
                single.add(key);
            }
        }
    }

    private Dice dice(ForeignKeyShape key, int row, int attempt) {
        return Dice.at(starts.getOrDefault(key, 0L), row, attempt);
    }

    boolean point(ForeignKeyShape key, Case wanted, Map<String, @Nullable String> values, int row, int attempt) {
        var dice = dice(key, row, attempt);
        if (wantsNull(key, wanted, dice, row, attempt)) {
            return leaveNull(key, values);
        }
        var pool = parents.getOrDefault(key, Parents.Keys.NONE);
        var choices = pool.with(places(key, values), known(key, values));
        return choices.isEmpty() ? leaveNull(key, values) : take(key, choices, wanted, values, dice, row, attempt);
    }

    boolean pointToSelf(ForeignKeyShape key, Case wanted, Map<String, @Nullable String> values, int row, int attempt) {
        var dice = dice(key, row, attempt);
        if (wantsNull(key, wanted, dice, row, attempt)) {
            return leaveNull(key, values);
        }
        var pool = new Parents.Keys(ownKeys.getOrDefault(key, List.of()));
        var places = places(key, values);
        var choices = places.isEmpty() ? ownKeys.getOrDefault(key, List.of()) : pool.with(places, known(key, values));
        if (!choices.isEmpty()) {
            return take(key, choices, wanted, values, dice, row, attempt);
        }
        if (!required.contains(key)) {
            return leaveNull(key, values);
        }
        // The first of a family is its own parent.
        var own = ownKey(key, values);
        return own.isPresent() && take(key, List.of(own.get()), wanted, values, dice, row, attempt);
    }

    private boolean wantsNull(ForeignKeyShape key, Case wanted, Dice dice, int row, int attempt) {
        if (required.contains(key)) {
            return false;
        }
        var presences = key.columns().stream()
                .map(column -> wanted.of(column).presence())
                .toList();
        if (presences.contains(Presence.NULL)) {
            return true;
        }
        var first =
                key.columns().stream().filter(nullable::contains).findFirst().orElseThrow();
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
        var chosen = choices.get(choose(key, choices.size(), dice, row, attempt));
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

    /**
     * Choose a parent. Where each has one child at most they are taken in turn; else a few have many children, many have one, and some
     * none. Who is large is so in every table: keys that share a column, such as a tenant's, find each other.
     */
    private int choose(ForeignKeyShape key, int count, Dice dice, int row, int attempt) {
        boolean oneToOne = single.contains(key);
        int dealt = attempt < PATIENCE && !bound.contains(key) ? 0 : attempt;
        int alike = oneToOne || dealt > ALIKE ? -1 : resemblance.parent(key, count, dice, row, dealt);
        if (alike >= 0) {
            return alike;
        }
        // What chance does not find is gone through: the last parent that is free may be any of them.
        if (oneToOne ? attempt != 1 : attempt >= PATIENCE && attempt % 2 == 1) {
            return Math.floorMod(row + attempt, count);
        }
        if (oneToOne || attempt > 1) {
            // What the favourites could not take falls to anyone.
            return dice.below(count);
        }
        var parent = key.parent();
        long first = Long.remainderUnsigned(Dice.start(0, parent.schema(), parent.name()), count);
        return (int) ((first + STEP * dice.skewed(count)) % count);
    }

    private boolean leaveNull(ForeignKeyShape key, Map<String, @Nullable String> values) {
        // One NULL is enough to belong to no parent; a column that another key has filled keeps its value.
        boolean left =
                key.columns().stream().anyMatch(column -> values.containsKey(column) && values.get(column) == null);
        for (var column : key.columns()) {
            if (free.contains(column) && !values.containsKey(column) && nullable.contains(column)) {
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

    void remember(ForeignKeyShape key, Map<String, @Nullable String> row) {
        var known = ownKeys.computeIfAbsent(key, k -> new ArrayList<>());
        if (known.size() < Parents.LIMIT) {
            ownKey(key, row).ifPresent(known::add);
        }
    }
}
