package dev.palindrome.seed;

import dev.palindrome.database.Filling;
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
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Gives values to columns of a table that has rows. */
final class ColumnJob {

    /** So many rows show that no value fits any. */
    private static final int VAIN = 100_000;

    private final Workshop shop;
    private final Demand demand;

    ColumnJob(Workshop shop, Demand demand) {
        this.shop = shop;
        this.demand = demand;
    }

    /** Write values into these columns of most rows that the plan renews; return the columns for which none was found. */
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
        var known = demand.columns().stream()
                .map(ColumnDemand::name)
                .filter(name -> !names.contains(name))
                .toList();
        var passage = new Passage(names, pools, known);
        shop.filling()
                .visit(
                        shop.connection(),
                        demand.table(),
                        known,
                        Math.min(RowSupply.PIECE, shop.plan().renewed()),
                        passage);
        return passage.finish();
    }

    /** One way through the rows of the table, piece by piece. */
    private final class Passage implements Filling.Visitor {

        private final List<String> wanted;
        private final Map<ForeignKeyShape, Parents.Keys> pools;
        private final List<String> known;
        private final List<Condition> conditions;
        private final long[] values;
        private @Nullable Batch batch;
        private @Nullable String refusal;
        private int stored;
        private int passed;
        private boolean any;

        Passage(Set<String> names, Map<ForeignKeyShape, Parents.Keys> pools, List<String> known) {
            this.wanted = List.copyOf(names);
            this.pools = pools;
            this.known = known;
            this.values = new long[wanted.size()];
            this.conditions = Conditions.of(demand, List.of()).stream()
                    .filter(condition -> condition.mayRead(names))
                    .toList();
        }

        @Override
        public void begins(int rows) throws SQLException {
            stored = rows;
            var names = new TreeSet<>(wanted);
            long seed = shop.plan().seed();
            var maker = new RowMaker(demand, conditions, pools, names, shop.sources(demand, names, rows), seed, rows);
            batch = new Batch(shop.filling(), shop.connection(), demand, conditions, maker);
        }

        @Override
        public boolean rows(List<StoredRow> rows) throws SQLException {
            var given = new ArrayList<Batch.Given>(rows.size());
            for (var row : rows) {
                given.add(new Batch.Given(row.address(), passed++, Batch.named(row.values(), known)));
            }
            var lines = new ArrayList<StoredRow>();
            for (var row : Objects.requireNonNull(batch).rows(given, wanted).entrySet()) {
                var line = Batch.line(row.getValue(), wanted);
                if (line.stream().anyMatch(Objects::nonNull)) {
                    lines.add(new StoredRow(rows.get(row.getKey()).address(), line));
                }
            }
            if (!lines.isEmpty()) {
                write(lines);
            }
            shop.headway().reaches(demand.name(), passed, stored);
            return passed < shop.plan().renewed()
                    && (LongStream.of(values).anyMatch(number -> number > 0) || passed < VAIN);
        }

        private void write(List<StoredRow> lines) throws SQLException {
            any = true;
            var fitted = shop.filling().assign(shop.connection(), demand.table(), wanted, lines);
            fitted.kept().stream().forEach(row -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] += lines.get(row).values().get(i) == null ? 0 : 1;
                }
            });
            if (refusal == null) {
                refusal = fitted.refusal();
            }
        }

        Set<String> finish() {
            if (!any) {
                String why = Objects.requireNonNull(batch).refusal();
                wanted.forEach(column -> shop.outcome().unfilled(demand.name(), column, why));
                return Set.copyOf(wanted);
            }
            return shop.outcome().filled(demand, wanted, values, stored, refusal);
        }
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
