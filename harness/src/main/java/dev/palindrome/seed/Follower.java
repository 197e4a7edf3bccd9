package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.History.Moment;
import dev.palindrome.seed.History.Version;
import dev.palindrome.seed.sql.SqlNames;
import dev.palindrome.seed.value.ColumnTypes;
import dev.palindrome.seed.value.Restriction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows one table from a state to the end of the history and gathers what is asked of its rows on the way. A table whose rows
 * move to another one is followed there by the names of its columns, and so is a column that is rebuilt.
 */
final class Follower {

    /** So many characters of a moment are its day. */
    private static final int DAY_LENGTH = 10;

    private final History history;
    private final int state;
    private final TableShape table;
    private final ColumnTypes types;
    private final Map<String, ColumnDemand> columns = new LinkedHashMap<>();
    private final List<UniqueShape> uniques = new ArrayList<>();
    private final List<ForeignKeyShape> keys = new ArrayList<>();
    private final List<CheckShape> checks = new ArrayList<>();
    private final List<Demand.Reserved> reserved = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    Follower(History history, int state, TableShape table, ColumnTypes types) {
        this.history = history;
        this.state = state;
        this.table = table;
        this.types = types;
        var own = Demand.of(table, types);
        own.columns().forEach(column -> columns.put(column.name(), column));
        uniques.addAll(own.uniques());
        keys.addAll(own.keys());
        checks.addAll(own.checks());
    }

    Demand follow() {
        var now = history.moments().get(state);
        var id = now == null ? null : now.ids().get(table.name());
        var version = now == null || id == null ? null : now.versions().get(id);
        if (now != null && id != null && version != null) {
            visited.add(id);
            follow(now, state, id, Track.of(version.shape()));
        }
        return new Demand(
                table,
                List.copyOf(columns.values()),
                uniques,
                keys,
                checks,
                table.checks().size(),
                reserved,
                Set.of());
    }

    private void follow(Moment now, int from, String id, Track first) {
        var before = history.moments().get(from);
        var version = before == null ? null : before.versions().get(id);
        var track = first;
        for (var entry : history.after(from).entrySet()) {
            var moment = entry.getValue();
            if (version == null || before == null) {
                return;
            }
            var next = moment.versions().get(id);
            if (next == null || !next.shape().name().equals(version.shape().name())) {
                for (var successor : Successors.of(before, moment, version.shape())) {
                    if (visited.add(successor.shape().id())) {
                        var moved = track.byName(successor.shape());
                        learn(now, moment, null, successor, moved);
                        follow(now, entry.getKey(), successor.shape().id(), moved);
                    }
                }
            }
            if (next != null && next != version) {
                track = track.byNumber(version.shape(), next.shape());
                learn(now, moment, version.shape(), next, track);
            }
            version = next;
            before = moment;
        }
    }

    private void learn(Moment now, Moment moment, @Nullable TableShape before, Version later, Track track) {
        for (var column : later.shape().columns()) {
            track.nameOf(column.name())
                    .ifPresent(name ->
                            columns.computeIfPresent(name, (n, demand) -> TypeMeeting.meet(demand, types.of(column))));
        }
        later.shape().uniques().forEach(unique -> learn(unique, track, later.shape()));
        later.expressionKeys().forEach(unique -> learn(unique, track, later.shape()));
        later.shape().foreignKeys().forEach(key -> learn(now, moment, key, track));
        var known = before == null ? Set.<CheckShape>of() : Set.copyOf(before.checks());
        var newColumns = before == null ? Set.<String>of() : withoutValues(before, later.shape());
        for (var check : later.shape().checks()) {
            learn(check, track, known.contains(check) ? Set.of() : newColumns);
        }
        for (var inserted : later.inserted()) {
            track.namesOf(inserted.columns())
                    .ifPresent(names -> reserved.add(new Demand.Reserved(names, inserted.values())));
        }
    }

    /** Return the columns that came with this version and are NULL in the rows that stand. */
    private static Set<String> withoutValues(TableShape before, TableShape later) {
        var numbers = before.columns().stream().map(ColumnShape::number).collect(Collectors.toSet());
        return later.columns().stream()
                .filter(column -> !numbers.contains(column.number()) && column.nullable() && !column.hasDefault())
                .map(ColumnShape::name)
                .collect(Collectors.toSet());
    }

    private void learn(UniqueShape unique, Track track, TableShape later) {
        unique.beginnings()
                .forEach((column, length) -> track.nameOf(column)
                        .ifPresent(name -> columns.computeIfPresent(
                                name, (n, demand) -> demand.limitedTo(Restriction.length(0, length)))));
        var days = days(unique, track, later);
        track.namesOf(unique.columns())
                .filter(columns.keySet()::containsAll)
                .filter(names -> uniques.stream()
                        .noneMatch(known -> known.columns().equals(names)
                                && known.beginnings().keySet().containsAll(days.keySet())))
                .ifPresent(names -> uniques.add(new UniqueShape(unique.name(), names, false, unique.partial(), days)));
    }

    /** Return the columns that hold moments now and only their days later: so much of them counts then. */
    private Map<String, Integer> days(UniqueShape unique, Track track, TableShape later) {
        var days = new HashMap<String, Integer>();
        for (var column : unique.columns()) {
            boolean day = later.column(column)
                    .map(shape -> shape.type().equals("date"))
                    .orElse(false);
            track.nameOf(column)
                    .filter(name -> day)
                    .filter(name -> table.column(name)
                            .map(shape -> shape.type().startsWith("timestamp"))
                            .orElse(false))
                    .ifPresent(name -> days.put(name, DAY_LENGTH));
        }
        return days;
    }

    private void learn(CheckShape check, Track track, Set<String> newColumns) {
        var names = new LinkedHashMap<>(track.names());
        // A check that comes together with a column meets rows that hold nothing there.
        newColumns.forEach(column -> names.putIfAbsent(column, "null"));
        var read = check.columns().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        if (read.size() < check.columns().size() || read.stream().noneMatch(columns::containsKey)) {
            return;
        }
        var condition = SqlNames.rename(check.condition(), names);
        if (checks.stream().noneMatch(known -> known.condition().equals(condition))) {
            checks.add(new CheckShape(
                    check.name(), read.stream().filter(columns::containsKey).toList(), condition));
        }
    }

    private void learn(Moment now, Moment moment, ForeignKeyShape key, Track track) {
        var names = track.namesOf(key.columns());
        if (names.isEmpty() || !columns.keySet().containsAll(names.get())) {
            return;
        }
        var parent = parent(now, moment, key);
        if (parent.isPresent()) {
            var here = new ForeignKeyShape(
                    key.name(),
                    table.name(),
                    names.get(),
                    parent.get().name(),
                    parent.get().columns());
            boolean known = keys.stream()
                    .anyMatch(other -> other.columns().equals(here.columns())
                            && other.parent().equals(here.parent()));
            if (!known) {
                keys.add(here);
            }
        } else if (names.get().size() == 1) {
            limitToInserted(moment, key, names.get().get(0));
        }
    }

    private record Parent(TableName name, List<String> columns) {}

    /** Find the parent as it is now; it may have another name, or not be there yet. */
    private Optional<Parent> parent(Moment now, Moment moment, ForeignKeyShape key) {
        var id = moment.ids().getOrDefault(key.parent(), "");
        var later = moment.versions().get(id);
        var current = now.versions().get(id);
        if (current == null) {
            current = now.versions().get(now.ids().getOrDefault(key.parent(), ""));
        }
        if (later == null || current == null) {
            return Optional.empty();
        }
        var numbers = new HashMap<String, Integer>();
        later.shape().columns().forEach(column -> numbers.put(column.name(), column.number()));
        boolean same = current.shape().id().equals(id);
        var names = new ArrayList<String>();
        for (var column : key.parentColumns()) {
            current.shape().columns().stream()
                    .filter(mine -> same
                            ? numbers.getOrDefault(column, 0) == mine.number()
                            : mine.name().equals(column))
                    .map(ColumnShape::name)
                    .findFirst()
                    .ifPresent(names::add);
        }
        return names.size() == key.parentColumns().size()
                ? Optional.of(new Parent(current.shape().name(), names))
                : Optional.empty();
    }

    /** A parent that is created later holds what migrations insert into it: those are the values that will be right. */
    private void limitToInserted(Moment moment, ForeignKeyShape key, String column) {
        var version = moment.versions().get(moment.ids().getOrDefault(key.parent(), ""));
        if (version == null) {
            return;
        }
        for (var inserted : version.inserted()) {
            if (inserted.columns().equals(key.parentColumns())
                    && !inserted.values().isEmpty()) {
                var values = inserted.values().stream().map(row -> row.get(0)).toList();
                columns.computeIfPresent(column, (name, demand) -> demand.limitedTo(Restriction.oneOf(values)));
                return;
            }
        }
    }
}
