package dev.palindrome.seed;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Indexes;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.database.Filling.Supply;
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

    /** From so many rows on it is faster to build indexes afterwards. */
    private static final int MANY = 20_000;

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
     * Fill the table. One that has rows gets as many as it lacks.
     *
     * @param standing how many rows migrations have put into it
     * @param deferred keys whose parents come later: they stay NULL, or, where they must not, get values that the parents will have
     * @param demanded values that the first rows must have
     * @param collected take note of the rows that the server took
     * @return whether it took any
     */
    boolean fill(
            long standing,
            Set<ForeignKeyShape> deferred,
            List<Map<String, @Nullable String>> demanded,
            List<Parents.Collected> collected)
            throws SQLException {
        var pools = pools(deferred);
        int count = shop.plan().rows(demand.name());
        if (columns.isEmpty()) {
            obstacle = "it has no column that takes a value";
        }
        if (!obstacle.isEmpty()) {
            refuse(standing, count);
            return false;
        }
        var invented = demand.keys().stream()
                .filter(key -> deferred.contains(key) && demand.requires(key))
                .toList();
        var conditions = Conditions.of(demand, leaves);
        int lacking = count - (int) standing;
        var reasons = new Reasons(demand, conditions, pools, shop.sources(demand, demand.columns(), count));
        // What binds some rows only, and has no room for all, is left to the server.
        var uniques = demand.uniques().stream()
                .filter(unique -> !unique.partial() || reasons.room(unique) >= count)
                .toList();
        var stored = standing == 0 ? List.<StoredRow>of() : stored();
        var making = Alike.to(stored, columns, demand).without(invented).withUniques(uniques);
        var maker = maker(making, conditions, pools, lacking);
        occupy(maker, stored);
        var tally = write(maker, conditions, stored.size(), lacking, demanded, collected);
        long rows = standing + tally.rows();
        if (rows < count) {
            explain(reasons, rows);
        }
        shop.outcome().holds(demand.name(), rows);
        if (tally.rows() == 0) {
            refuse(standing, count);
            return false;
        }
        shop.outcome().filled(demand, tally);
        if (rows < count) {
            shop.outcome().tooFew(demand.name(), rows, count, obstacle);
        }
        for (var column : demand.columns()) {
            if (tally.values(column.name()) == 0) {
                reasons.noValue(column).ifPresent(why -> shop.outcome().unfilled(demand.name(), column.name(), why));
            }
        }
        return true;
    }

    private void explain(Reasons reasons, long rows) {
        var fewer = reasons.fewRows(rows);
        if (fewer.isPresent()) {
            obstacle = fewer.get().clause();
            if (fewer.get().counted()) {
                shop.outcome().exhausted(demand.name());
            }
        }
    }

    private void refuse(long standing, int count) {
        if (standing == 0) {
            shop.outcome().unfilled(demand.name(), obstacle);
        } else {
            shop.outcome().tooFew(demand.name(), standing, count, obstacle);
        }
    }

    private List<StoredRow> stored() throws SQLException {
        return shop.filling().stored(shop.connection(), demand.table(), columns, LIMIT);
    }

    /** Keep clear of the rows that stand. */
    private void occupy(RowMaker maker, List<StoredRow> stored) {
        stored.forEach(row -> maker.occupy(Batch.named(row.values(), columns)));
    }

    /**
     * Add some rows to a table that has rows, in which this column has a value: where the others stand in its way.
     *
     * @return whether any was added
     */
    boolean add(String column) throws SQLException {
        var present = Case.of(column, Restriction.presence(Presence.VALUE));
        var condition = new Condition("true", "a value of " + column, List.of(column), List.of(present), true, false);
        return add(List.of(condition)).values(column) > 0;
    }

    /** Add some rows to a table that has rows; return whether any was added. */
    boolean add() throws SQLException {
        return add(List.of()).rows() > 0;
    }

    private Tally add(List<Condition> more) throws SQLException {
        var pools = pools(Set.of());
        if (!obstacle.isEmpty()) {
            return new Tally(columns);
        }
        var conditions = new ArrayList<>(Conditions.of(demand, leaves));
        conditions.addAll(more);
        int count = Math.max(2, shop.plan().rows(demand.name()) / 5);
        var maker = maker(demand, conditions, pools, count);
        var stored = stored();
        occupy(maker, stored);
        return write(maker, conditions, stored.size(), count, List.of(), List.of());
    }

    private RowMaker maker(
            Demand making, List<Condition> conditions, Map<ForeignKeyShape, Parents.Keys> pools, int count)
            throws SQLException {
        return new RowMaker(
                making,
                conditions,
                pools,
                Set.copyOf(columns),
                shop.sources(demand, demand.columns(), count),
                shop.plan().seed(),
                count);
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

    /** Make rows and write them; return what the server took of them. */
    private Tally write(
            RowMaker maker,
            List<Condition> conditions,
            int first,
            int count,
            List<Map<String, @Nullable String>> demanded,
            List<Parents.Collected> collected)
            throws SQLException {
        shop.parents().forget(demand.name());
        if (first == 0 && count >= MANY) {
            try {
                return write(maker, conditions, first, count, demanded, collected, Indexes.AFTERWARDS);
            } catch (SQLException unfit) {
                // One row stands in another's way: with its indexes in force the table says which.
                collected.forEach(Parents.Collected::clear);
                return write(maker.anew(), conditions, first, count, demanded, collected, Indexes.IN_FORCE);
            }
        }
        return write(maker, conditions, first, count, demanded, collected, Indexes.IN_FORCE);
    }

    private Supply told(Supply supply, Tally tally, int count) {
        return new Supply() {
            @Override
            public List<List<@Nullable String>> next() throws SQLException {
                return supply.next();
            }

            @Override
            public void taken(List<List<@Nullable String>> rows, Fitted fitted) {
                supply.taken(rows, fitted);
                shop.headway().reaches(demand.name(), tally.rows(), count);
            }
        };
    }

    private Tally write(
            RowMaker maker,
            List<Condition> conditions,
            int first,
            int count,
            List<Map<String, @Nullable String>> demanded,
            List<Parents.Collected> collected,
            Indexes indexes)
            throws SQLException {
        var batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        var tally = new Tally(columns);
        var supply = new RowSupply(batch, columns, first, count, demanded, tally, collected);
        var how = indexes;
        do {
            try (var ahead = Ahead.of(supply, count, !batch.asksTheServer())) {
                shop.filling().load(shop.connection(), demand.table(), columns, told(ahead, tally, count), how);
            }
            how = Indexes.IN_FORCE;
        } while (supply.again());
        var refused = supply.refusal();
        if (refused != null) {
            var which = tally.rows() == 0 ? "every row" : "the others";
            obstacle = "the server refuses %s: %s".formatted(which, Outcome.line(refused));
        } else {
            obstacle = demand.reserved().isEmpty()
                    ? batch.refusal()
                    : batch.refusal() + " and keeps clear of those that migrations insert";
        }
        return tally;
    }
}
