package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives values to columns of a table that has rows. */
final class ColumnJob {

    private static final int LIMIT = 1_000_000;

    private final Filling filling;
    private final Connection connection;
    private final SeedPlan plan;
    private final ValueSources values;
    private final Parents parents;
    private final Demand demand;
    private final Set<String> names;

    ColumnJob(
            Filling filling,
            Connection connection,
            SeedPlan plan,
            ValueSources values,
            Parents parents,
            Demand demand,
            Set<String> names) {
        this.filling = filling;
        this.connection = connection;
        this.plan = plan;
        this.values = values;
        this.parents = parents;
        this.demand = demand;
        this.names = new TreeSet<>(names);
    }

    /** Write the values; return whether there were any. */
    boolean fill(Outcome outcome) throws SQLException {
        var pools = pools(outcome);
        if (names.isEmpty()) {
            return false;
        }
        var conditions = Conditions.of(demand, List.of()).stream()
                .filter(condition -> condition.mayRead(names))
                .toList();
        var known = demand.columns().stream()
                .map(ColumnDemand::name)
                .filter(name -> !names.contains(name))
                .toList();
        var stored = filling.stored(connection, demand.table(), known, LIMIT);
        var sources = new Sources(values);
        sources.tryOut(
                filling,
                connection,
                demand.table(),
                demand.columns().stream()
                        .filter(column -> names.contains(column.name()))
                        .toList());
        var maker = new RowMaker(demand, conditions, pools, names, sources, plan.seed(), stored.size());
        var batch = new Batch(filling, connection, demand, conditions, maker);
        var wanted = List.copyOf(names);
        var made = batch.rows(stored.stream().map(row -> given(row, known)).toList(), wanted);
        var lines = new ArrayList<StoredRow>();
        for (var row : made.entrySet()) {
            lines.add(new StoredRow(stored.get(row.getKey()).address(), Batch.line(row.getValue(), wanted)));
        }
        return write(lines, wanted, batch.refusal(), outcome);
    }

    private static Batch.Given given(StoredRow row, List<String> known) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            values.put(known.get(i), row.values().get(i));
        }
        return new Batch.Given(row.address(), values);
    }

    private boolean write(List<StoredRow> lines, List<String> wanted, String refusal, Outcome outcome)
            throws SQLException {
        if (lines.isEmpty()) {
            wanted.forEach(column -> outcome.unfilled(demand.name(), column, refusal));
            return false;
        }
        var fitted = filling.assign(connection, demand.table(), wanted, lines);
        var written = fitted.kept().stream().mapToObj(lines::get).toList();
        outcome.filled(demand, wanted, written, fitted.refusal());
        return !written.isEmpty();
    }

    /** Read the parents' keys; a column whose parent has no rows stays as it is. */
    private Map<ForeignKeyShape, Parents.Keys> pools(Outcome outcome) throws SQLException {
        var pools = new HashMap<ForeignKeyShape, Parents.Keys>();
        for (var key : demand.keys()) {
            if (demand.isSelf(key) || key.columns().stream().noneMatch(names::contains)) {
                continue;
            }
            var keys = parents.of(key);
            pools.put(key, keys);
            if (keys.isEmpty()) {
                for (var column : key.columns()) {
                    if (names.remove(column)) {
                        outcome.unfilled(
                                demand.name(), column, "%s, which it points to, has no rows".formatted(key.parent()));
                    }
                }
            }
        }
        return pools;
    }
}
