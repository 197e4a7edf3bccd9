package dev.palindrome.seed;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills one state of one database. Made for one use. */
final class Filler {

    private final Contents contents;
    private final Filling filling;
    private final SeedPlan plan;
    private final ValueSources values;
    private final Connection connection;
    private final Openings open;
    private final Parents parents;
    private final Outcome outcome = new Outcome();
    private final Map<TableName, Demand> filled = new TreeMap<>();
    private final List<TableShape> loaded = new ArrayList<>();
    private final Map<TableName, List<Map<String, @Nullable String>>> demanded = new HashMap<>();
    private Map<TableName, List<UniqueShape>> expressionKeys = Map.of();
    private Map<TableName, List<String>> leaves = Map.of();

    Filler(Dialect dialect, SeedPlan plan, ValueSources values, Connection connection, Openings open) {
        this.contents = dialect.contents();
        this.filling = dialect.filling();
        this.plan = plan;
        this.values = values;
        this.connection = connection;
        this.open = open;
        this.parents = new Parents(filling, connection);
    }

    SeedReport fill() throws SQLException {
        readMore();
        var order = FillOrder.of(open.tables().stream()
                .map(demand -> demand.with(expressionKeys.getOrDefault(demand.name(), List.of())))
                .toList());
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
            var more = expressionKeys.getOrDefault(column.demand().name(), List.of());
            fillColumns(column.demand().with(more), column.names());
        }
        finish();
        return outcome.report();
    }

    private void readMore() throws SQLException {
        var all = new ArrayList<TableShape>();
        open.tables().forEach(demand -> all.add(demand.table()));
        open.columns().values().forEach(columns -> all.add(columns.demand().table()));
        expressionKeys = filling.expressionKeys(connection, all);
        var roots = open.tables().stream()
                .map(Demand::table)
                .filter(table -> table.kind() == TableShape.Kind.PARTITIONED)
                .toList();
        leaves = roots.isEmpty() ? Map.of() : filling.leafConditions(connection, roots);
    }

    private void fillTable(Demand demand, Set<ForeignKeyShape> deferred) throws SQLException {
        var bounds = leaves.get(demand.name());
        if (bounds != null && bounds.isEmpty()) {
            outcome.unfilled(demand.name(), "it has no partition");
            return;
        }
        var pools = new HashMap<ForeignKeyShape, Parents.Keys>();
        for (var key : demand.keys()) {
            if (!demand.isSelf(key) && !deferred.contains(key)) {
                pools.put(key, parents.of(key));
                if (demand.requires(key) && pools.get(key).isEmpty()) {
                    outcome.unfilled(
                            demand.name(), "%s, which %s points to, has no rows".formatted(key.parent(), key.name()));
                    return;
                }
            }
        }
        var conditions = Conditions.of(demand, bounds == null ? List.of() : bounds);
        var sources = new Sources(values);
        sources.tryOut(filling, connection, demand.table(), demand.columns());
        var all =
                new TreeSet<>(demand.columns().stream().map(ColumnDemand::name).toList());
        var invented = demand.keys().stream()
                .filter(key -> deferred.contains(key) && demand.requires(key))
                .toList();
        var maker = new RowMaker(demand.without(invented), conditions, pools, all, sources, plan.seed(), plan.rows());
        var batch = new Batch(filling, connection, demand, conditions, maker);
        var rows = batch.newRows(plan.rows(), demanded.getOrDefault(demand.name(), List.of()));
        invented.forEach(key -> demandParents(key, rows));
        load(demand, rows, batch.refusal());
    }

    /** In a circle of keys without NULL somebody must come first: the parents will have the keys that children were given. */
    private void demandParents(ForeignKeyShape key, List<Map<String, @Nullable String>> rows) {
        var wanted = new LinkedHashSet<Map<String, @Nullable String>>();
        for (var row : rows) {
            Map<String, @Nullable String> parent = new HashMap<>();
            for (int i = 0; i < key.columns().size(); i++) {
                parent.put(key.parentColumns().get(i), row.get(key.columns().get(i)));
            }
            wanted.add(parent);
        }
        demanded.computeIfAbsent(key.parent(), table -> new ArrayList<>()).addAll(wanted);
    }

    private void load(Demand demand, List<Map<String, @Nullable String>> rows, String refusal) throws SQLException {
        if (rows.isEmpty()) {
            boolean kept = !demand.reserved().isEmpty();
            outcome.unfilled(
                    demand.name(), kept ? refusal + " and keeps clear of those that migrations insert" : refusal);
            return;
        }
        var columns = demand.columns().stream().map(ColumnDemand::name).toList();
        var lines = rows.stream().map(row -> Batch.line(row, columns)).toList();
        try {
            contents.load(connection, demand.table(), columns, lines.iterator());
        } catch (SQLException refused) {
            var fitted = filling.loadFitting(connection, demand.table(), columns, lines);
            if (fitted.kept().isEmpty()) {
                var why = fitted.refusal() == null ? refused.getMessage() : fitted.refusal();
                outcome.unfilled(demand.name(), "the server refuses every row: " + Outcome.line(why));
                return;
            }
            rows = fitted.kept().stream().mapToObj(rows::get).toList();
        }
        parents.forget(demand.name());
        filled.put(demand.name(), demand);
        loaded.add(demand.table());
        outcome.filled(demand, rows);
    }

    private void fillColumns(Demand demand, Set<String> names) throws SQLException {
        var job = new ColumnJob(filling, connection, plan, values, parents, demand, names);
        if (job.fill(outcome)) {
            parents.forget(demand.name());
            // The other keys of a table that had rows are not ours to repair.
            var written = demand.keys().stream()
                    .filter(key -> names.containsAll(key.columns()))
                    .toList();
            filled.putIfAbsent(demand.name(), demand.withKeys(written));
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
        boolean changed = true;
        // A row that goes may leave rows of its own behind, so that the keys are gone through again.
        for (int round = 0; changed && round < 5; round++) {
            changed = false;
            for (var demand : filled.values()) {
                for (var key : demand.keys()) {
                    var nullable =
                            key.columns().stream().filter(demand::nullable).toList();
                    changed |= filling.dropOrphans(connection, key, nullable) > 0;
                }
            }
        }
        if (!loaded.isEmpty()) {
            filling.advanceCounters(connection, loaded);
        }
    }
}
