package dev.palindrome.seed;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.Restriction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes into rows that stand what an application on the new version writes: other values than the default into new columns, and what
 * only the new version allows into columns that can hold more than before. The other rows stay, as those that nobody has touched since.
 */
final class Renewal {

    /** So many rows are looked at: in a bigger table the others stay as they are. */
    private static final int LIMIT = 100_000;

    private final Workshop shop;
    private final Demand demand;
    private final Novelties novelties;
    private final List<String> leaves;

    /** @param leaves the conditions of the table's partitions; none for an ordinary table */
    Renewal(Workshop shop, Demand demand, Novelties novelties, List<String> leaves) {
        this.shop = shop;
        this.demand = demand;
        this.novelties = novelties;
        this.leaves = leaves;
    }

    void run() throws SQLException {
        var constants = constants();
        if (!constants.isEmpty()) {
            vary(constants);
        }
        for (var column : novelties.wider().entrySet()) {
            // One row in five: an old column keeps most of what was written before.
            write(Set.of(column.getKey()), column.getValue(), row -> row % 5 == 2 || row == 0);
        }
    }

    /** Return the new columns that hold one and the same value in every row, with that value. */
    private Map<String, String> constants() throws SQLException {
        var constants = new HashMap<String, String>();
        for (var column : novelties.fresh()) {
            var values = shop.filling().keys(shop.connection(), demand.name(), List.of(column), 2);
            if (values.size() == 1) {
                constants.put(column, values.get(0).get(0));
            }
        }
        return constants;
    }

    private void vary(Map<String, String> constants) throws SQLException {
        var left = varyTogether(constants, new TreeSet<>(constants.keySet()));
        if (!left.isEmpty() && constants.size() > 1) {
            // One that takes no other value must not keep the others from it.
            var alone = new TreeSet<String>();
            for (var name : left) {
                alone.addAll(varyTogether(constants, Set.of(name)));
            }
            left = alone;
        }
        for (var name : left) {
            shop.outcome()
                    .unfilled(
                            demand.name(),
                            name,
                            "every row holds the value that the column came with: no other was found that fits");
        }
    }

    /** Return the columns that hold the same value in every row after all. */
    private Set<String> varyTogether(Map<String, String> constants, Set<String> names) throws SQLException {
        var wanted = List.copyOf(names);
        var written = write(names, Restriction.NONE, row -> row % 3 != 1);
        var left = new TreeSet<>(names);
        for (var line : written) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!Objects.equals(line.get(i), constants.get(wanted.get(i)))) {
                    left.remove(wanted.get(i));
                }
            }
        }
        return left;
    }

    /** Give some of the rows new values, and return those that the server took. */
    private List<List<@Nullable String>> write(Set<String> names, Restriction limit, IntPredicate chosen)
            throws SQLException {
        var pools = pools(names);
        if (pools.values().stream().anyMatch(Parents.Keys::isEmpty)) {
            return List.of();
        }
        var wanted = List.copyOf(names);
        var conditions = conditions(names, limit);
        var all = around(names, conditions);
        var stored = shop.filling().stored(shop.connection(), demand.table(), all, LIMIT);
        var renewed = new BitSet();
        IntStream.range(0, stored.size()).filter(chosen).forEach(renewed::set);
        int count = renewed.cardinality();
        var sources = shop.sources(demand, names, count);
        var maker = new RowMaker(
                demand, conditions, pools, names, sources, shop.plan().seed(), count);
        var given = new ArrayList<Batch.Given>();
        for (int row = 0; row < stored.size(); row++) {
            var values = Batch.named(stored.get(row).values(), all);
            if (renewed.get(row)) {
                values.keySet().removeAll(names);
                given.add(new Batch.Given(stored.get(row).address(), given.size(), values));
            } else {
                maker.occupy(values);
            }
        }
        var lines = new ArrayList<StoredRow>();
        var batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        for (var row : batch.rows(given, wanted).entrySet()) {
            lines.add(new StoredRow(given.get(row.getKey()).address(), Batch.line(row.getValue(), wanted)));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        var kept = shop.filling()
                .assign(shop.connection(), demand.table(), wanted, lines)
                .kept();
        shop.outcome().renewed(demand.name());
        return kept.stream().mapToObj(row -> lines.get(row).values()).toList();
    }

    /** Return the columns that decide which values fit. */
    private List<String> around(Set<String> names, List<Condition> conditions) {
        var around = new TreeSet<>(names);
        conditions.forEach(condition -> around.addAll(condition.columns()));
        Stream.concat(
                        demand.uniques().stream().map(UniqueShape::columns),
                        demand.keys().stream().map(ForeignKeyShape::columns))
                .filter(columns -> columns.stream().anyMatch(names::contains))
                .forEach(around::addAll);
        boolean known =
                conditions.stream().noneMatch(condition -> condition.columns().isEmpty());
        return demand.columns().stream()
                .map(ColumnDemand::name)
                .filter(name -> !known || around.contains(name))
                .toList();
    }

    private List<Condition> conditions(Set<String> names, Restriction limit) {
        var conditions = new ArrayList<Condition>();
        Conditions.of(demand, leaves).stream()
                .filter(condition -> condition.mayRead(names))
                .forEach(conditions::add);
        if (!limit.equals(Restriction.NONE)) {
            for (var name : names) {
                var cases = List.of(Case.of(name, limit));
                conditions.add(new Condition("true", "what is new in " + name, List.of(name), cases, true, false));
            }
        }
        return conditions;
    }

    private Map<ForeignKeyShape, Parents.Keys> pools(Set<String> names) throws SQLException {
        var pools = new HashMap<ForeignKeyShape, Parents.Keys>();
        for (var key : demand.keys()) {
            if (!demand.isSelf(key) && key.columns().stream().anyMatch(names::contains)) {
                pools.put(key, shop.parents().of(key));
            }
        }
        return pools;
    }
}
