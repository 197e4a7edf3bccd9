package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the values that make a row one which the old schema could not hold. */
record Offers(Session session, Twins twins, TableShape table) {

    private static final int MOST = 24;

    /** As many rows as new ones are made like. */
    private static final int EACH = 8;

    /** Return how a row shall differ from others to be what is meant, or nothing where no such row can be thought of. */
    Optional<Wish> wish(Loosening what) throws SQLException {
        if (what instanceof Loosening.NullAllowed found) {
            return Optional.of(new Wish(source -> List.of(one(found.column(), null))));
        }
        if (what instanceof Loosening.LongerText found) {
            return each(found.column(), (column, like) -> Values.longer(column, found.before(), like));
        }
        if (what instanceof Loosening.MoreBytes found) {
            return each(found.column(), (column, like) -> Values.longer(column, found.before(), ""));
        }
        if (what instanceof Loosening.MoreLetters found) {
            return each(found.column(), Values::rarer);
        }
        if (what instanceof Loosening.WiderNumber found) {
            return each(found.column(), (column, like) -> Values.wider(earlier(column), column));
        }
        if (what instanceof Loosening.OtherType found) {
            return each(found.column(), (column, like) -> Values.ofOtherType(earlier(column), column));
        }
        if (what instanceof Loosening.NewLabel found) {
            return each(found.column(), (column, like) -> List.of(found.label()));
        }
        if (what instanceof Loosening.Ungenerated found) {
            return each(found.column(), this::another);
        }
        if (what instanceof Loosening.DuplicateAllowed found) {
            return Optional.of(duplicate(found));
        }
        if (what instanceof Loosening.RuleGone) {
            return Optional.of(
                    Wish.alike(table.columns().stream().map(ColumnShape::name).collect(Collectors.toSet())));
        }
        if (what instanceof Loosening.OrphanAllowed found) {
            return orphan(found.key());
        }
        if (what instanceof Loosening.OutsideCheck found) {
            return Optional.of(outside(found));
        }
        if (what instanceof Loosening.NewPartition found) {
            return Optional.of(inPartition(found));
        }
        return what instanceof Loosening.NewRow || what instanceof Loosening.NewTable
                ? Optional.of(Wish.alike(pointing()))
                : Optional.empty();
    }

    /** A row that is like another one belongs to the same parents. */
    private Set<String> pointing() {
        return table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
    }

    private ColumnShape earlier(ColumnShape column) {
        return twins.earlier(table)
                .flatMap(was -> Optional.ofNullable(Twins.columns(was, table).get(column.name()))
                        .flatMap(was::column))
                .orElse(column);
    }

    private Optional<Wish> each(String name, Maker maker) {
        ColumnShape column = table.column(name).orElseThrow();
        return Optional.of(new Wish(source -> {
            String like = source.get(name);
            List<Map<String, @Nullable String>> all = new ArrayList<>();
            for (String value : maker.values(column, like == null ? "" : like)) {
                all.add(one(name, value));
            }
            return all;
        }));
    }

    private List<String> another(ColumnShape column, String like) throws SQLException {
        if (Types.isWhole(column) || Types.isFractional(column)) {
            return new Likeness(session)
                    .fresh(table, column.name(), like, 0).stream().toList();
        }
        return Values.unlike(column, like);
    }

    /** Two that are NULL were no duplicates before. */
    private Wish duplicate(Loosening.DuplicateAllowed found) {
        boolean kept = table.uniques().stream()
                .anyMatch(now -> !now.partial() && now.columns().equals(found.columns()));
        boolean partial = isPartial(found);
        Set<Map<String, @Nullable String>> done = new HashSet<>();
        Wish.Offers offers = source -> {
            boolean counts = found.columns().stream().allMatch(c -> source.get(c) != null);
            // Nobody knows here for which rows a partial key counts: each is wished for once.
            if (!counts || partial && !done.add(source)) {
                return List.of();
            }
            return kept ? inOtherCase(found.columns(), source) : List.of(Map.of());
        };
        return new Wish(offers, Set.copyOf(found.columns()), null, partial ? EACH : 1);
    }

    private boolean isPartial(Loosening.DuplicateAllowed found) {
        return twins.earlier(table).stream()
                .flatMap(was -> was.uniques().stream())
                .anyMatch(was -> was.partial() && was.name().equals(found.name()));
    }

    /** What a key takes for two that was one before differs in nothing that a person would call different. */
    private static List<Map<String, @Nullable String>> inOtherCase(
            List<String> columns, Map<String, @Nullable String> source) {
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (String column : columns) {
            String like = String.valueOf(source.get(column));
            for (String other : List.of(like.toUpperCase(Locale.ROOT), like.toLowerCase(Locale.ROOT))) {
                if (!other.equals(like) && other.length() == like.length()) {
                    all.add(one(column, other));
                }
            }
        }
        return all;
    }

    private Optional<Wish> orphan(ForeignKeyShape key) {
        int last = key.columns().size() - 1;
        String name = key.columns().get(last);
        String parentColumn = key.parentColumns().get(last);
        TableShape parent = twins.after().data().shapes().get(key.parent());
        if (parent == null) {
            return Optional.empty();
        }
        return Optional.of(new Wish(source -> {
            List<Map<String, @Nullable String>> all = new ArrayList<>();
            String like = source.get(name);
            if (like != null) {
                for (int attempt : new int[] {1_000, 0}) {
                    new Likeness(session)
                            .fresh(parent, parentColumn, like, attempt)
                            .ifPresent(value -> all.add(one(name, value)));
                }
            }
            return all;
        }));
    }

    private Wish outside(Loosening.OutsideCheck found) {
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (String name : found.columns()) {
            table.column(name)
                    .ifPresent(column -> Values.around(column, found.condition(), found.others())
                            .forEach(value -> all.add(one(name, value))));
        }
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        found.columns().forEach(name -> none.put(name, null));
        all.add(0, none);
        List<Map<String, @Nullable String>> some = all.stream().limit(MOST * 2L).toList();
        return new Wish(source -> some, Set.of(), "not (" + found.condition() + ")");
    }

    private Wish inPartition(Loosening.NewPartition found) throws SQLException {
        var conditions = session.dialect()
                .filling()
                .leafConditions(session.connection(), List.of(table))
                .getOrDefault(table.name(), List.of());
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (String condition : conditions) {
            for (ColumnShape column : table.columns()) {
                if (condition.contains(column.name())) {
                    Values.literals(condition).forEach(value -> all.add(one(column.name(), value)));
                    Values.numbers(condition).forEach(value -> all.add(one(column.name(), value.toPlainString())));
                }
            }
        }
        String inIt = "tableoid = '%s'::regclass"
                .formatted(session.dialect().quote(found.partition()).replace("'", "''"));
        List<Map<String, @Nullable String>> some = all.stream().limit(MOST).toList();
        return new Wish(source -> some, Set.of(), inIt);
    }

    private static Map<String, @Nullable String> one(String column, @Nullable String value) {
        Map<String, @Nullable String> one = new HashMap<>();
        one.put(column, value);
        return one;
    }

    /** Values for a column, given what a row has in it. */
    @FunctionalInterface
    private interface Maker {
        List<String> values(ColumnShape column, String like) throws SQLException;
    }
}
