package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts new rows into one table. */
final class TableJob {

    /** So many stored rows are looked at for keys that new rows must not repeat. */
    private static final int LIMIT = 1_000_000;

    private final Workshop shop;
    private final Demand demand;
    private final List<String> leaves;
    private final List<String> columns;
    private String obstacle = "";

    /** @param leaves the conditions of the table's partitions; none for an ordinary table */
    TableJob(Workshop shop, Demand demand, List<String> leaves) {
        this.shop = shop;
        this.demand = demand;
        this.leaves = leaves;
        this.columns = demand.columns().stream().map(ColumnDemand::name).toList();
    }

    /**
     * Fill the empty table.
     *
     * @param deferred keys whose parents come later: they stay NULL, or, where they must not, get values that the parents will have
     * @param demanded values that the first rows must have
     * @return the rows made, of which the server may have refused some; none where the table stays empty
     */
    List<Map<String, @Nullable String>> fill(
            Set<ForeignKeyShape> deferred, List<Map<String, @Nullable String>> demanded) throws SQLException {
        var pools = pools(deferred);
        if (!obstacle.isEmpty()) {
            shop.outcome().unfilled(demand.name(), obstacle);
            return List.of();
        }
        var conditions = Conditions.of(demand, leaves);
        int count = shop.plan().rows();
        var invented = demand.keys().stream()
                .filter(key -> deferred.contains(key) && demand.requires(key))
                .toList();
        var maker = new RowMaker(
                demand.without(invented),
                conditions,
                pools,
                Set.copyOf(columns),
                sources(),
                shop.plan().seed(),
                count);
        var batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        var given = new ArrayList<Batch.Given>();
        for (int i = 0; i < Math.max(count, demanded.size()); i++) {
            given.add(new Batch.Given("", i, i < demanded.size() ? demanded.get(i) : Map.of()));
        }
        var rows = new ArrayList<>(batch.rows(given, columns).values());
        obstacle = demand.reserved().isEmpty()
                ? batch.refusal()
                : batch.refusal() + " and keeps clear of those that migrations insert";
        var written = write(rows);
        if (written.isEmpty()) {
            shop.outcome().unfilled(demand.name(), obstacle);
        } else {
            shop.outcome().filled(demand, written);
        }
        return written;
    }

    /**
     * Add some rows to a table that has rows, in which this column has a value: where the others stand in its way.
     *
     * @return whether any was added
     */
    boolean add(String column) throws SQLException {
        var pools = pools(Set.of());
        if (!obstacle.isEmpty()) {
            return false;
        }
        var conditions = new ArrayList<>(Conditions.of(demand, leaves));
        var present = Case.of(column, Restriction.presence(Presence.VALUE));
        conditions.add(new Condition("true", "a value of " + column, List.of(column), List.of(present), true, false));
        int count = Math.max(2, shop.plan().rows() / 5);
        var stored = shop.filling().stored(shop.connection(), demand.table(), columns, LIMIT);
        var maker = new RowMaker(
                demand,
                conditions,
                pools,
                Set.copyOf(columns),
                sources(),
                shop.plan().seed(),
                count);
        stored.forEach(row -> maker.occupy(Batch.named(row.values(), columns)));
        var batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        var given = new ArrayList<Batch.Given>();
        for (int i = 0; i < count; i++) {
            given.add(new Batch.Given("", stored.size() + i, Map.of()));
        }
        var rows = batch.rows(given, columns).values();
        return write(new ArrayList<>(rows)).stream().anyMatch(row -> row.get(column) != null);
    }

    private Sources sources() throws SQLException {
        var sources = new Sources(shop.values());
        sources.tryOut(shop.filling(), shop.connection(), demand.table(), demand.columns());
        return sources;
    }

    /** Return the parents' keys; a parent that is needed and has no rows is an obstacle. */
    private Map<ForeignKeyShape, Parents.Keys> pools(Set<ForeignKeyShape> deferred) throws SQLException {
        var pools = new HashMap<ForeignKeyShape, Parents.Keys>();
        for (var key : demand.keys()) {
            if (!demand.isSelf(key) && !deferred.contains(key)) {
                var keys = shop.parents().of(key);
                pools.put(key, keys);
                if (demand.requires(key) && keys.isEmpty()) {
                    obstacle = "%s, which %s points to, has no rows".formatted(key.parent(), key.name());
                }
            }
        }
        return pools;
    }

    /** Write the rows, and return those that the server took. */
    private List<Map<String, @Nullable String>> write(List<Map<String, @Nullable String>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        var lines = rows.stream().map(row -> Batch.line(row, columns)).toList();
        shop.parents().forget(demand.name());
        try {
            shop.contents().load(shop.connection(), demand.table(), columns, lines.iterator());
            return rows;
        } catch (SQLException refused) {
            var fitted = shop.filling().loadFitting(shop.connection(), demand.table(), columns, lines);
            var why = fitted.refusal() == null ? refused.getMessage() : fitted.refusal();
            obstacle = "the server refuses every row: " + Outcome.line(why);
            return fitted.kept().stream().mapToObj(rows::get).toList();
        }
    }
}
