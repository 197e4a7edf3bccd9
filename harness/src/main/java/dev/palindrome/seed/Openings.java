package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.value.ColumnTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What there is to fill.
 *
 * @param tables the tables without rows, and those that hold no other rows than migrations have inserted
 * @param standing how many rows the latter have
 * @param columns the columns without values of tables that have rows
 * @param novelties what the tables that have rows can hold since the state before
 * @param parted the partitioned tables that have rows, where partitions came since the state before
 */
record Openings(
        List<Demand> tables,
        Map<TableName, Long> standing,
        SortedMap<TableName, NewColumns> columns,
        SortedMap<TableName, Novelties> novelties,
        List<Demand> parted) {

    /** Columns of one table that hold nothing but NULL. */
    record NewColumns(Demand demand, Set<String> names) {}

    static Openings of(
            Foresight foresight,
            int state,
            ColumnTypes types,
            SortedMap<TableName, TableShape> tables,
            Map<TableName, TableContent> contents,
            Set<TableName> given,
            SeedPlan plan,
            Outcome outcome) {
        var open =
                new Openings(new ArrayList<>(), new HashMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        var pointedAt = pointedAt(tables.values());
        boolean newPartitions = tables.values().stream()
                .anyMatch(table -> table.kind() == TableShape.Kind.PARTITION
                        && foresight
                                .change(state, table.name())
                                .filter(Foresight.Change::isNew)
                                .isPresent());
        for (var table : tables.values()) {
            var content = contents.get(table.name());
            if (table.kind() == TableShape.Kind.PARTITION || table.columns().isEmpty()) {
                continue;
            }
            var change = foresight.change(state, table.name());
            Supplier<Demand> demand = () -> demand(foresight.demand(state, table, types), tables);
            if (content == null || content.rows() == 0) {
                open.tables.add(demand.get());
                continue;
            }
            var fixed = pointedAt.getOrDefault(table.name(), Set.of());
            boolean own = given.contains(table.name());
            boolean untouched =
                    !own && change.isPresent() && content.rows() <= change.get().inserted();
            if (untouched && content.rows() < plan.rows(table.name())) {
                if (isSingleRow(table, content, pointedAt)) {
                    outcome.tooFew(
                            table.name(),
                            1,
                            plan.rows(table.name()),
                            "a migration inserts one row into it, and no key joins it to other tables, as with settings");
                } else {
                    open.standing.put(table.name(), content.rows());
                    open.tables.add(demand.get());
                }
            }
            var names = withoutValues(table, content);
            if (!names.isEmpty()) {
                open.columns.put(table.name(), new NewColumns(demand.get(), names));
            }
            if (newPartitions && table.kind() == TableShape.Kind.PARTITIONED) {
                open.parted.add(demand.get());
            }
            if (change.isPresent()
                    && !untouched
                    && !own
                    && !change.get().now().equals(change.get().before())) {
                var novelties = Novelties.of(
                        demand.get(), change.get().now(), change.get().before(), full(table, content), fixed);
                if (!novelties.isEmpty()) {
                    open.novelties.put(table.name(), novelties);
                }
            }
        }
        return open;
    }

    /** A table of one row that points nowhere and to which nothing points holds settings: it has no other rows. */
    private static boolean isSingleRow(TableShape table, TableContent content, Map<TableName, Set<String>> pointedAt) {
        return content.rows() == 1 && table.foreignKeys().isEmpty() && !pointedAt.containsKey(table.name());
    }

    private static Map<TableName, Set<String>> pointedAt(Collection<TableShape> tables) {
        var columns = new HashMap<TableName, Set<String>>();
        for (var table : tables) {
            for (var key : table.foreignKeys()) {
                columns.computeIfAbsent(key.parent(), parent -> new HashSet<>()).addAll(key.parentColumns());
            }
        }
        return columns;
    }

    private static Set<String> full(TableShape table, TableContent content) {
        return table.columns().stream()
                .map(ColumnShape::name)
                .filter(name -> content.columns().containsKey(name)
                        && content.columns().get(name).values() == content.rows())
                .collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty() && novelties.isEmpty() && parted.isEmpty();
    }

    /** Drop what the server adds for each partition of a parent: the key to the root says it all. */
    private static Demand demand(Demand demand, SortedMap<TableName, TableShape> tables) {
        var keys = demand.keys().stream()
                .filter(key -> {
                    var parent = tables.get(key.parent());
                    return parent == null || parent.kind() != TableShape.Kind.PARTITION;
                })
                .toList();
        return demand.withKeys(keys);
    }

    private static Set<String> withoutValues(TableShape table, TableContent content) {
        var names = new TreeSet<String>();
        for (var column : table.columns()) {
            var values = content.columns().get(column.name());
            if (column.generation() == Generation.WRITTEN
                    && column.nullable()
                    && values != null
                    && values.values() == 0) {
                names.add(column.name());
            }
        }
        return names;
    }
}
