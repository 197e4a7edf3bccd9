package dev.palindrome.snapshot;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the states that are to be compared later, as far as memory allows. A cycle compares with two: the one before the up,
 * and the one after it.
 */
final class RowImages {

    /** What is kept of one table, or why nothing is. */
    record Kept(
            TableShape shape,
            TableContent content,
            @Nullable RowImage image,
            @Nullable RowSpill spill,
            String reason) {

        boolean hasRows() {
            return image != null || spill != null;
        }
    }

    private static final int STATES = 2;

    private final KeepLimits limits;
    private final Set<RowSpill> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Map.Entry<DataSnapshot, Map<TableName, Kept>>> states = new ArrayDeque<>();

    RowImages(KeepLimits limits) {
        this.limits = limits;
    }

    /** Return what is kept of the state's table, or null where the state is not kept. */
    @Nullable
    Kept find(DataSnapshot state, TableName table) {
        for (var kept : states) {
            if (kept.getKey() == state) {
                return kept.getValue().get(table);
            }
        }
        return null;
    }

    /** Return those of some values that no row had in these columns, or none where the rows were not kept in memory. */
    List<List<String>> without(DataSnapshot state, TableName table, List<String> columns, List<List<String>> values) {
        Kept kept = find(state, table);
        RowImage image = kept == null ? null : kept.image();
        if (image == null || !image.columns().containsAll(columns)) {
            return List.of();
        }
        Set<List<@Nullable String>> had = new HashSet<>();
        for (int i = 0; i < image.rows(); i++) {
            List<@Nullable String> row = image.row(i);
            had.add(columns.stream()
                    .map(column -> row.get(image.columns().indexOf(column)))
                    .toList());
        }
        return values.stream().filter(value -> !had.contains(value)).toList();
    }

    /** Keep the rows of a state, which are the live ones still; of big tables only where they may be touched. */
    void keep(LiveRows live, DataSnapshot state, Predicate<TableName> reached) throws SQLException {
        states.removeIf(kept -> kept.getKey() == state);
        Map<TableName, Kept> now = new HashMap<>();
        for (var entry : state.tables().entrySet()) {
            TableShape shape = state.shapes().get(entry.getKey());
            if (shape != null) {
                Kept same = same(shape, entry.getValue());
                now.put(entry.getKey(), same != null ? same : new Kept(shape, entry.getValue(), null, null, ""));
            }
        }
        // The older states go first, so that what only they hold makes room.
        while (states.size() >= STATES) {
            states.removeFirst();
        }
        states.addLast(Map.entry(state, now));
        closeUnused();
        for (TableName table : state.tables().keySet()) {
            Kept kept = now.get(table);
            if (kept != null && !kept.hasRows()) {
                now.put(table, read(live, kept, reached));
            }
        }
    }

    /** The same definition and the same sums are the same rows: no need to read them again. */
    private @Nullable Kept same(TableShape shape, TableContent content) {
        for (var state : states) {
            Kept kept = state.getValue().get(shape.name());
            if (kept != null
                    && kept.hasRows()
                    && kept.content().equals(content)
                    && kept.shape().equals(shape)) {
                return kept;
            }
        }
        return null;
    }

    private Kept read(LiveRows live, Kept table, Predicate<TableName> reached) throws SQLException {
        TableName name = table.shape().name();
        long rows = table.content().rows();
        List<String> columns = table.shape().columns().stream()
                .map(ColumnShape::name)
                .filter(table.content().columns()::containsKey)
                .toList();
        if (rows > limits.rows()) {
            String reason = "%s has %s rows, more than the %s that are kept".formatted(name, rows, limits.rows());
            return spilled(live, table, columns, reason, reached);
        }
        long room = limits.total() - weight();
        var builder = new RowImage.Builder(columns, limits.rows(), Math.min(limits.bytes(), room));
        try {
            if (rows > 0) {
                live.read(table.shape(), columns, builder::add);
            }
            return new Kept(table.shape(), table.content(), builder.build(), null, "");
        } catch (RowImage.TooBig e) {
            String reason = room < limits.bytes()
                    ? "all rows kept together would need more than %s bytes".formatted(limits.total())
                    : "the rows of %s need more than %s bytes".formatted(name, limits.bytes());
            return spilled(live, table, columns, reason, reached);
        }
    }

    /** What the memory does not hold goes into a file, in an order in which it can be compared row by row. */
    private Kept spilled(LiveRows live, Kept table, List<String> columns, String reason, Predicate<TableName> reached)
            throws SQLException {
        if (limits.spilled() == 0 || columns.isEmpty()) {
            return new Kept(table.shape(), table.content(), null, null, reason);
        }
        if (!reached.test(table.shape().name())) {
            String unforeseen =
                    "%s, and neither the migration's text nor its rehearsal said that it is touched".formatted(reason);
            return new Kept(table.shape(), table.content(), null, null, unforeseen);
        }
        List<String> key = table.shape().rowKey();
        List<String> order = key.isEmpty() || !columns.containsAll(key) ? columns : key;
        var builder = new RowSpill.Builder(columns, order, limits.spilled());
        try {
            live.readInOrder(table.shape(), columns, order, builder::add);
            RowSpill spill = builder.build();
            open.add(spill);
            return new Kept(table.shape(), table.content(), null, spill, reason);
        } catch (RowImage.TooBig e) {
            String more = "the rows of %s need more than %s bytes"
                    .formatted(table.shape().name(), limits.spilled());
            return new Kept(table.shape(), table.content(), null, null, more);
        } catch (UncheckedIOException e) {
            // A full disk costs the exact numbers, not the run.
            return new Kept(table.shape(), table.content(), null, null, "%s (%s)".formatted(reason, e.getMessage()));
        }
    }

    private void closeUnused() {
        Set<RowSpill> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var state : states) {
            for (Kept kept : state.getValue().values()) {
                if (kept.spill() != null) {
                    used.add(kept.spill());
                }
            }
        }
        open.stream().filter(spill -> !used.contains(spill)).forEach(RowSpill::close);
        open.removeIf(spill -> !used.contains(spill));
    }

    private long weight() {
        Set<RowImage> images = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var state : states) {
            for (Kept kept : state.getValue().values()) {
                if (kept.image() != null) {
                    images.add(kept.image());
                }
            }
        }
        return images.stream().mapToLong(RowImage::weight).sum();
    }
}
