package dev.palindrome.seed;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.Dropped;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills one state of one database. Made for one use. */
final class Filler {

    private final Dialect dialect;
    private final Filling filling;
    private final Connection connection;
    private final Openings open;
    private final Workshop shop;
    private final Map<TableName, Demand> filled = new TreeMap<>();
    private final List<TableShape> loaded = new ArrayList<>();
    private final Map<TableName, List<Map<String, @Nullable String>>> demanded = new HashMap<>();
    private final Map<TableName, Set<List<String>>> parentColumns = new TreeMap<>();
    private Map<TableName, List<UniqueShape>> expressionKeys = Map.of();
    private Map<TableName, List<String>> leaves = Map.of();

    Filler(
            Dialect dialect,
            SeedPlan plan,
            ValueSources values,
            Connection connection,
            Openings open,
            Outcome outcome,
            Headway headway) {
        this.dialect = dialect;
        this.filling = dialect.filling();
        this.connection = connection;
        this.open = open;
        var parents = new Parents(filling, connection);
        this.shop = new Workshop(filling, connection, plan, values, parents, outcome, headway);
    }

    SeedReport fill() throws SQLException {
        readMore();
        var demands = open.tables().stream().map(this::withExpressionKeys).toList();
        var order = FillOrder.of(Spread.over(demands));
        for (var demand : order.tables()) {
            fillTable(demand, Set.copyOf(order.deferred(demand.name())));
        }
        var columns = new TreeMap<>(open.columns());
        for (var demand : order.tables()) {
            var waiting = waitingColumns(demand, order.deferred(demand.name()));
            if (!waiting.isEmpty() && filled.containsKey(demand.name())) {
                columns.put(demand.name(), new Openings.NewColumns(demand, waiting));
            }
        }
        for (var column : columns.values()) {
            fillColumns(withExpressionKeys(column.demand()), column.names());
        }
        for (var novelties : open.novelties().values()) {
            var demand = withExpressionKeys(novelties.demand());
            new Renewal(shop, demand, novelties, leaves.getOrDefault(demand.name(), List.of())).run();
        }
        for (var demand : open.parted()) {
            fillEmptyLeaves(withExpressionKeys(demand));
        }
        finish();
        return shop.outcome().report();
    }

    private void readMore() throws SQLException {
        for (var demand : open.tables()) {
            for (var key : demand.keys()) {
                parentColumns
                        .computeIfAbsent(key.parent(), table -> new LinkedHashSet<>())
                        .add(key.parentColumns());
            }
        }
        var all = new ArrayList<TableShape>();
        open.tables().forEach(demand -> all.add(demand.table()));
        open.columns().values().forEach(columns -> all.add(columns.demand().table()));
        open.novelties().values().forEach(some -> all.add(some.demand().table()));
        open.parted().forEach(demand -> all.add(demand.table()));
        expressionKeys = filling.expressionKeys(connection, all);
        var roots = all.stream()
                .filter(table -> table.kind() == TableShape.Kind.PARTITIONED)
                .toList();
        leaves = roots.isEmpty() ? Map.of() : filling.leafConditions(connection, roots);
    }

    private Demand withExpressionKeys(Demand demand) {
        return demand.with(expressionKeys.getOrDefault(demand.name(), List.of()));
    }

    private void fillTable(Demand demand, Set<ForeignKeyShape> deferred) throws SQLException {
        var bounds = leaves.get(demand.name());
        if (bounds != null && bounds.isEmpty()) {
            shop.outcome().unfilled(demand.name(), "it has no partition");
            shop.outcome().exhausted(demand.name());
            return;
        }
        var columns = demand.columns().stream().map(ColumnDemand::name).toList();
        var keys = Parents.Collected.forChildren(columns, parentColumns.getOrDefault(demand.name(), Set.of()));
        var invented = deferred.stream().filter(demand::requires).toList();
        var children = new Parents.Collected(
                columns, invented.stream().map(ForeignKeyShape::columns).toList(), Integer.MAX_VALUE);
        long standing = open.standing().getOrDefault(demand.name(), 0L);
        boolean any = new TableJob(shop, demand, bounds == null ? List.of() : bounds)
                .fill(standing, deferred, demanded.getOrDefault(demand.name(), List.of()), List.of(keys, children));
        if (any) {
            filled.put(demand.name(), demand);
            loaded.add(demand.table());
            if (standing == 0) {
                shop.parents().offer(demand.name(), keys);
            }
        }
        invented.forEach(key -> demandParents(key, children.of(key.columns())));
    }

    /** In a circle of keys without NULL somebody must come first: the parents will have the keys that children were given. */
    private void demandParents(ForeignKeyShape key, Set<List<String>> children) {
        var wanted = new ArrayList<Map<String, @Nullable String>>();
        for (var values : children) {
            Map<String, @Nullable String> parent = new HashMap<>();
            for (int i = 0; i < key.columns().size(); i++) {
                parent.put(key.parentColumns().get(i), values.get(i));
            }
            wanted.add(parent);
        }
        demanded.computeIfAbsent(key.parent(), table -> new ArrayList<>()).addAll(wanted);
    }

    private void fillColumns(Demand demand, Set<String> names) throws SQLException {
        var left = new ColumnJob(shop, demand).fill(names);
        // The other keys of a table that had rows are not ours to repair.
        var written = demand.keys().stream()
                .filter(key -> names.containsAll(key.columns()))
                .toList();
        filled.putIfAbsent(demand.name(), demand.withKeys(written));
        for (var column : left) {
            // What stands in the rows already may rule a value out; then newer rows have one.
            var job = new TableJob(shop, demand, leaves.getOrDefault(demand.name(), List.of()));
            if (job.add(column)) {
                shop.outcome().added(demand.name(), column);
                loaded.add(demand.table());
            }
        }
    }

    private void fillEmptyLeaves(Demand demand) throws SQLException {
        var conditions = leaves.getOrDefault(demand.name(), List.of());
        var root = dialect.quote(demand.name());
        var filled = dialect.contents()
                .answers(
                        connection,
                        conditions.stream()
                                .map(condition ->
                                        "exists (select 1 from " + root + " where (" + condition + ") is not false)")
                                .toList());
        for (int leaf = 0; leaf < conditions.size(); leaf++) {
            boolean isEmpty = filled.get(leaf).filter(there -> !there).isPresent();
            if (isEmpty && new TableJob(shop, demand, List.of(conditions.get(leaf))).add()) {
                shop.outcome().renewed(demand.name());
                loaded.add(demand.table());
            }
        }
    }

    /** Return the columns that were left NULL because their parents came later. */
    private static Set<String> waitingColumns(Demand demand, List<ForeignKeyShape> deferred) {
        var waiting = new TreeSet<String>();
        for (var key : deferred) {
            key.columns().stream().filter(demand::nullable).forEach(waiting::add);
        }
        return waiting;
    }

    private void finish() throws SQLException {
        var keys = new LinkedHashMap<ForeignKeyShape, List<String>>();
        for (var demand : filled.values()) {
            for (var key : demand.keys()) {
                keys.put(key, key.columns().stream().filter(demand::nullable).toList());
            }
        }
        var lost = new TreeMap<TableName, Long>();
        var dropped = keys.isEmpty() ? Dropped.NONE : filling.dropOrphans(connection, keys);
        // A row that goes may leave rows of its own behind, so that the keys are gone through again.
        while (dropped.rows() > 0) {
            dropped.deleted().forEach((table, rows) -> lost.merge(table, (long) rows, Long::sum));
            dropped = filling.dropOrphans(connection, keys);
        }
        lost.forEach(
                (table, rows) -> shop.outcome().lost(table, rows, shop.plan().rows(table)));
        if (!loaded.isEmpty()) {
            filling.advanceCounters(connection, loaded);
        }
    }
}
