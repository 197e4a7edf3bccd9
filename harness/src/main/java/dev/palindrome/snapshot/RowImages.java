package dev.palindrome.snapshot;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            String reason) {}

    private static final int STATES = 2;

    private final KeepLimits limits;
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

    /** Keep the rows of a state, which are the live ones still. */
    void keep(LiveRows live, DataSnapshot state) throws SQLException {
        states.removeIf(kept -> kept.getKey() == state);
        Map<TableName, Kept> now = new HashMap<>();
        for (var entry : state.tables().entrySet()) {
            TableShape shape = state.shapes().get(entry.getKey());
            if (shape != null) {
                Kept same = same(shape, entry.getValue());
                now.put(entry.getKey(), same != null ? same : new Kept(shape, entry.getValue(), null, ""));
            }
        }
        // The older states go first, so that what only they hold makes room.
        while (states.size() >= STATES) {
            states.removeFirst();
        }
        states.addLast(Map.entry(state, now));
        for (TableName table : state.tables().keySet()) {
            Kept kept = now.get(table);
            if (kept != null && kept.image() == null) {
                now.put(table, read(live, kept));
            }
        }
    }

    /** The same definition and the same sums are the same rows: no need to read them again. */
    private @Nullable Kept same(TableShape shape, TableContent content) {
        for (var state : states) {
            Kept kept = state.getValue().get(shape.name());
            if (kept != null
                    && kept.image() != null
                    && kept.content().equals(content)
                    && kept.shape().equals(shape)) {
                return kept;
            }
        }
        return null;
    }

    private Kept read(LiveRows live, Kept table) throws SQLException {
        TableName name = table.shape().name();
        long rows = table.content().rows();
        if (rows > limits.rows()) {
            return without(
                    table, "%s has %s rows, more than the %s that are kept".formatted(name, rows, limits.rows()));
        }
        long room = limits.total() - weight();
        List<String> columns = table.shape().columns().stream()
                .map(ColumnShape::name)
                .filter(table.content().columns()::containsKey)
                .toList();
        var builder = new RowImage.Builder(columns, limits.rows(), Math.min(limits.bytes(), room));
        try {
            if (rows > 0) {
                live.read(table.shape(), columns, builder::add);
            }
            return new Kept(table.shape(), table.content(), builder.build(), "");
        } catch (RowImage.TooBig e) {
            return without(
                    table,
                    room < limits.bytes()
                            ? "all rows kept together would need more than %s bytes".formatted(limits.total())
                            : "the rows of %s need more than %s bytes".formatted(name, limits.bytes()));
        }
    }

    private static Kept without(Kept table, String reason) {
        return new Kept(table.shape(), table.content(), null, reason);
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
