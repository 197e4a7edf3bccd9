package dev.palindrome.snapshot;

import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares kept rows with live ones that come one by one. Rows are told apart by the key that the table had. Where it had none, or
 * a column of it was dropped and added again and may number other rows now, by the columns whose values did not change; where
 * those do not tell rows apart either, by all of their values, so that a changed row counts as one lost and one invented. Used once.
 */
final class RowComparison {

    /** Ranks of one row's samples: the row before its columns, in their order. A table has at most 1600 columns. */
    private static final long RANKS_PER_ROW = 2_000;

    private final TableShape shape;
    private final RowImage image;
    private final List<String> common;
    private final int[] commonAt;
    private final int[] keyInCommon;
    private final List<String> key;
    private final Set<String> ignored;
    private final Map<List<@Nullable String>, Occurrences> kept = new HashMap<>();
    private final long[] changed;
    private final long[] emptied;
    private final Samples ofRows = new Samples();
    private final Map<String, Samples> ofColumns = new HashMap<>();
    private long liveRows;
    private long invented;

    /**
     * @param shape the table as it was
     * @param image its rows as they were
     * @param common the columns of the image that are there still, in its order; so do the live rows come
     * @param steady those among them whose sums did not change
     * @param remade the columns that were dropped and added again
     * @param ignored the columns that do not count; none of them is common
     */
    RowComparison(
            TableShape shape,
            RowImage image,
            List<String> common,
            List<String> steady,
            Set<String> remade,
            Set<String> ignored) {
        this.shape = shape;
        this.image = image;
        this.common = List.copyOf(common);
        this.commonAt = positions(common);
        List<String> real = shape.rowKey().stream().filter(common::contains).toList();
        this.ignored = Set.copyOf(ignored);
        this.key = key(real, List.copyOf(steady), remade);
        this.keyInCommon = key.stream().mapToInt(this.common::indexOf).toArray();
        this.changed = new long[image.columns().size()];
        this.emptied = new long[image.columns().size()];
        int[] keyAt = positions(key);
        for (int i = 0; i < image.rows(); i++) {
            kept.computeIfAbsent(pick(image.row(i), keyAt), k -> new Occurrences())
                    .add(i);
        }
    }

    /** Return samples of rows that are all gone. */
    static List<RowSample> lostRows(TableShape shape, RowImage image) {
        var comparison = new RowComparison(shape, image, image.columns(), List.of(), Set.of(), Set.of());
        comparison.lose();
        return comparison.samples();
    }

    /** Take a live row: the values of the common columns. */
    void live(List<@Nullable String> values) {
        long number = liveRows++;
        List<@Nullable String> id = pick(values, keyInCommon);
        Occurrences same = kept.get(id);
        int twin = same == null ? -1 : same.next();
        if (twin < 0) {
            invented++;
            ofRows.offer(
                    (image.rows() + number) * RANKS_PER_ROW,
                    () -> new RowSample(Samples.text(key, id), null, null, Samples.text(common, values)));
        } else {
            compare(twin, id, values);
        }
    }

    private void compare(int twin, List<@Nullable String> id, List<@Nullable String> values) {
        List<@Nullable String> was = image.row(twin);
        int next = 0;
        for (int at = 0; at < was.size(); at++) {
            boolean present = next < commonAt.length && commonAt[next] == at;
            String before = was.get(at);
            String after = present ? values.get(next++) : null;
            String column = image.columns().get(at);
            if (!Objects.equals(before, after) && !ignored.contains(column)) {
                changed[at]++;
                emptied[at] += after == null ? 1 : 0;
                ofColumns
                        .computeIfAbsent(column, c -> new Samples())
                        .offer(
                                twin * RANKS_PER_ROW + 1 + at,
                                () -> new RowSample(
                                        Samples.text(key, id),
                                        column,
                                        Samples.cutOrNull(before),
                                        Samples.cutOrNull(after)));
            }
        }
    }

    /** Return the differences when all live rows have come, or nothing where there are none. */
    Optional<TableDiff> finish() {
        long lost = lose();
        List<ColumnDiff> columns = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] > 0) {
                columns.add(new ColumnDiff(image.columns().get(i), changed[i], emptied[i]));
            }
        }
        if (lost + invented == 0 && columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TableDiff(shape.name(), image.rows(), liveRows, lost, invented, columns, samples()));
    }

    private List<RowSample> samples() {
        return Samples.inOrder(Stream.concat(Stream.of(ofRows), ofColumns.values().stream()));
    }

    private long lose() {
        long lost = 0;
        int[] keyAt = positions(key);
        for (Occurrences occurrences : kept.values()) {
            for (int row = occurrences.next(); row >= 0; row = occurrences.next()) {
                lost++;
                int gone = row;
                ofRows.offer(gone * RANKS_PER_ROW, () -> {
                    List<@Nullable String> was = image.row(gone);
                    return new RowSample(
                            Samples.text(key, pick(was, keyAt)), null, Samples.text(image.columns(), was), null);
                });
            }
        }
        return lost;
    }

    private List<String> key(List<String> real, List<String> steady, Set<String> remade) {
        boolean trusted = real.stream().noneMatch(remade::contains);
        if (trusted && tellsRowsApart(real)) {
            return real;
        }
        if (tellsRowsApart(steady)) {
            return steady;
        }
        return tellsRowsApart(real) ? real : common;
    }

    private boolean tellsRowsApart(List<String> columns) {
        if (columns.isEmpty()) {
            return false;
        }
        int[] at = positions(columns);
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (int i = 0; i < image.rows(); i++) {
            if (!seen.add(pick(image.row(i), at))) {
                return false;
            }
        }
        return true;
    }

    private int[] positions(List<String> columns) {
        return columns.stream().mapToInt(image.columns()::indexOf).toArray();
    }

    private static List<@Nullable String> pick(List<@Nullable String> row, int[] at) {
        List<@Nullable String> values = new ArrayList<>(at.length);
        for (int position : at) {
            values.add(row.get(position));
        }
        return values;
    }

    /** The kept rows with one key, each to be taken once, in their order. */
    private static final class Occurrences {

        private int[] rows = new int[1];
        private int size;
        private int taken;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }

        int next() {
            return taken < size ? rows[taken++] : -1;
        }
    }
}
