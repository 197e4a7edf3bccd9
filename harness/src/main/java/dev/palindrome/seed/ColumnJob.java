package dev.palindrome.seed;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ForeignKeyShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Gives values to columns of a table that has rows. */
final class ColumnJob {

    private static final int LIMIT = 1_000_000;

    private final Workshop shop;
    private final Demand demand;

    ColumnJob(Workshop shop, Demand demand) {
        this.shop = shop;
        this.demand = demand;
    }

    /** Write values into these columns of most rows; return the columns for which none was found. */
    Set<String> fill(Set<String> columns) throws SQLException {
        var names = new TreeSet<>(columns);
        var pools = pools(names);
        if (names.isEmpty()) {
            return Set.of();
        }
        var left = fill(names, pools);
        if (left.size() == names.size() && names.size() > 1) {
            // One that cannot be filled must not keep the others from it.
            left = new TreeSet<>();
            for (var name : names) {
                left.addAll(fill(new TreeSet<>(Set.of(name)), pools));
            }
        }
        return left;
    }

    private Set<String> fill(Set<String> names, Map<ForeignKeyShape, Parents.Keys> pools) throws SQLException {
        var conditions = Conditions.of(demand, List.of()).stream()
                .filter(condition -> condition.mayRead(names))
                .toList();
        var known = demand.columns().stream()
                .map(ColumnDemand::name)
                .filter(name -> !names.contains(name))
                .toList();
        var stored = shop.filling().stored(shop.connection(), demand.table(), known, LIMIT);
        var maker = new RowMaker(
                demand,
                conditions,
                pools,
                names,
                shop.sources(demand, names, stored.size()),
                shop.plan().seed(),
                stored.size());
        var batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        var given = new ArrayList<Batch.Given>();
        for (var row : stored) {
            given.add(new Batch.Given(row.address(), given.size(), Batch.named(row.values(), known)));
        }
        var wanted = List.copyOf(names);
        var lines = new ArrayList<StoredRow>();
        for (var row : batch.rows(given, wanted).entrySet()) {
            var line = Batch.line(row.getValue(), wanted);
            if (line.stream().anyMatch(Objects::nonNull)) {
                lines.add(new StoredRow(stored.get(row.getKey()).address(), line));
            }
        }
        return write(lines, wanted, stored.size(), batch.refusal());
    }

    private Set<String> write(List<StoredRow> lines, List<String> wanted, int stored, String refusal)
            throws SQLException {
        if (lines.isEmpty()) {
            wanted.forEach(column -> shop.outcome().unfilled(demand.name(), column, refusal));
            return Set.copyOf(wanted);
        }
        var fitted = shop.filling().assign(shop.connection(), demand.table(), wanted, lines);
        var written = fitted.kept().stream().mapToObj(lines::get).toList();
        return shop.outcome().filled(demand, wanted, written, stored, fitted.refusal());
    }

    /** Read the parents' keys; a column whose parent has no rows stays as it is. */
    private Map<ForeignKeyShape, Parents.Keys> pools(Set<String> names) throws SQLException {
        var pools = new HashMap<ForeignKeyShape, Parents.Keys>();
        for (var key : demand.keys()) {
            if (demand.isSelf(key) || key.columns().stream().noneMatch(names::contains)) {
                continue;
            }
            var keys = shop.parents().of(key);
            pools.put(key, keys);
            if (keys.isEmpty()) {
                for (var column : key.columns()) {
                    if (names.remove(column)) {
                        shop.outcome()
                                .unfilled(
                                        demand.name(),
                                        column,
                                        "%s, which it points to, has no rows".formatted(key.parent()));
                    }
                }
            }
        }
        return pools;
    }
}
