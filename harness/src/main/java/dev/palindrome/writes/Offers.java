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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the values that make a row one which the old schema could not hold, and has it written. */
record Offers(Session session, Loosening what, TableShape table, Twins twins) {

    private static final int MOST = 24;

    List<Written> write(Writer writer) throws SQLException {
        List<Written> written = new ArrayList<>();
        if (what instanceof Loosening.NullAllowed found) {
            Map<String, @Nullable String> none = new HashMap<>();
            none.put(found.column(), null);
            writer.insert(what, table, none, Set.of(), written);
        } else if (what instanceof Loosening.LongerText found) {
            each(writer, found.column(), (column, like) -> Values.longer(column, found.before(), like), written);
        } else if (what instanceof Loosening.WiderNumber found) {
            each(writer, found.column(), (column, like) -> Values.wider(earlier(column), column), written);
        } else if (what instanceof Loosening.OtherType found) {
            each(writer, found.column(), (column, like) -> Values.ofOtherType(earlier(column), column), written);
        } else if (what instanceof Loosening.NewLabel found) {
            each(writer, found.column(), (column, like) -> List.of(found.label()), written);
        } else if (what instanceof Loosening.Ungenerated found) {
            each(writer, found.column(), this::another, written);
        } else if (what instanceof Loosening.DuplicateAllowed found) {
            duplicate(writer, found, written);
        } else if (what instanceof Loosening.RuleGone) {
            Set<String> all = table.columns().stream().map(ColumnShape::name).collect(Collectors.toSet());
            writer.insert(what, table, source -> List.of(Map.of()), all, null, written);
        } else if (what instanceof Loosening.OrphanAllowed found) {
            orphan(writer, found.key(), written);
        } else if (what instanceof Loosening.OutsideCheck found) {
            outside(writer, found, written);
        } else if (what instanceof Loosening.NewPartition found) {
            inPartition(writer, found, written);
        }
        return written;
    }

    private ColumnShape earlier(ColumnShape column) {
        return twins.earlier(table)
                .flatMap(was -> java.util.Optional.ofNullable(
                                Twins.columns(was, table).get(column.name()))
                        .flatMap(was::column))
                .orElse(column);
    }

    private void each(Writer writer, String name, Maker maker, List<Written> written) throws SQLException {
        ColumnShape column = table.column(name).orElseThrow();
        Writer.Offer offer = source -> {
            String like = source.get(name);
            List<Map<String, @Nullable String>> all = new ArrayList<>();
            for (String value : maker.values(column, like == null ? "" : like)) {
                all.add(one(name, value));
            }
            return all;
        };
        writer.insert(what, table, offer, Set.of(), null, written);
    }

    private List<String> another(ColumnShape column, String like) throws SQLException {
        if (Types.isWhole(column) || Types.isFractional(column)) {
            return new Likeness(session)
                    .fresh(table, column.name(), like, 0).stream().toList();
        }
        return Values.unlike(column, like);
    }

    /** Two that are NULL were no duplicates before. */
    private void duplicate(Writer writer, Loosening.DuplicateAllowed found, List<Written> written) throws SQLException {
        Set<String> alike = new HashSet<>(found.columns());
        Writer.Offer offer = source -> {
            boolean counts = found.columns().stream().allMatch(c -> source.get(c) != null);
            return counts ? List.of(Map.of()) : List.of();
        };
        writer.insert(what, table, offer, alike, null, written);
    }

    private void orphan(Writer writer, ForeignKeyShape key, List<Written> written) throws SQLException {
        int last = key.columns().size() - 1;
        String name = key.columns().get(last);
        String parentColumn = key.parentColumns().get(last);
        TableShape parent = twins.after().data().shapes().get(key.parent());
        if (parent == null) {
            return;
        }
        Writer.Offer offer = source -> {
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
        };
        writer.insert(what, table, offer, Set.of(), null, written);
    }

    private void outside(Writer writer, Loosening.OutsideCheck found, List<Written> written) throws SQLException {
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (String name : found.columns()) {
            table.column(name)
                    .ifPresent(column -> Values.around(column, found.condition(), found.others())
                            .forEach(value -> all.add(one(name, value))));
        }
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        found.columns().forEach(name -> none.put(name, null));
        all.add(0, none);
        Writer.Offer offer = source -> all.stream().limit(MOST * 2L).toList();
        writer.insert(what, table, offer, Set.of(), "not (" + found.condition() + ")", written);
    }

    private void inPartition(Writer writer, Loosening.NewPartition found, List<Written> written) throws SQLException {
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
        writer.insert(what, table, source -> all.stream().limit(MOST).toList(), Set.of(), inIt, written);
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
