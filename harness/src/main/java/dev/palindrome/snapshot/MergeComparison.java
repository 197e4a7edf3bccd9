package dev.palindrome.snapshot;

import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares spilled rows with live ones, both ordered by the text of the same columns, so that one row of each is in memory and the
 * numbers are exact however many there are. Used once.
 */
final class MergeComparison {

    private final TableName name;
    private final RowSpill spill;
    private final List<String> common;
    private final int[] commonAt;
    private final int[] keyAt;
    private final int[] keyInCommon;
    private final Set<String> ignored;
    private final Iterator<List<@Nullable String>> kept;
    private final long[] changed;
    private final long[] emptied;
    private final Samples ofRows = new Samples();
    private final Samples[] ofColumns;
    private @Nullable List<@Nullable String> was;
    private long rank;
    private long live;
    private long lost;
    private long invented;

    /**
     * @param common the columns of the spill that are there still, in its order; so do the live rows come. All columns that it is
     *     ordered by are among them
     * @param ignored the columns that do not count
     */
    MergeComparison(TableName name, RowSpill spill, List<String> common, Set<String> ignored) {
        this.name = name;
        this.spill = spill;
        this.common = List.copyOf(common);
        this.commonAt = at(common, spill.columns());
        this.keyAt = at(spill.order(), spill.columns());
        this.keyInCommon = at(spill.order(), common);
        this.ignored = Set.copyOf(ignored);
        this.kept = spill.read();
        this.changed = new long[spill.columns().size()];
        this.emptied = new long[spill.columns().size()];
        this.ofColumns =
                Stream.generate(Samples::new).limit(spill.columns().size()).toArray(Samples[]::new);
        this.was = kept.hasNext() ? kept.next() : null;
    }

    /** Return samples of rows that are all gone. */
    static List<RowSample> lostRows(TableName name, RowSpill spill) {
        return new MergeComparison(name, spill, spill.columns(), Set.of())
                .finish()
                .map(TableDiff::samples)
                .orElse(List.of());
    }

    /** Take a live row: the values of the common columns. */
    void live(List<@Nullable String> values) {
        live++;
        List<@Nullable String> key = pick(values, keyInCommon);
        while (was != null && compare(pick(was, keyAt), key) < 0) {
            lose();
        }
        if (was == null || compare(pick(was, keyAt), key) > 0) {
            invented++;
            ofRows.offer(
                    rank++,
                    () -> new RowSample(Samples.text(spill.order(), key), null, null, Samples.text(common, values)));
            return;
        }
        compareRows(was, values, key);
        advance();
    }

    /** Return the differences when all live rows have come, or nothing where there are none. */
    Optional<TableDiff> finish() {
        while (was != null) {
            lose();
        }
        List<ColumnDiff> columns = IntStream.range(0, changed.length)
                .filter(i -> changed[i] > 0)
                .mapToObj(i -> new ColumnDiff(spill.columns().get(i), changed[i], emptied[i]))
                .toList();
        if (lost + invented == 0 && columns.isEmpty()) {
            return Optional.empty();
        }
        List<RowSample> samples = Samples.inOrder(Stream.concat(Stream.of(ofRows), Arrays.stream(ofColumns)));
        return Optional.of(new TableDiff(name, spill.rows(), live, lost, invented, columns, samples));
    }

    private void lose() {
        List<@Nullable String> gone = Objects.requireNonNull(was);
        lost++;
        ofRows.offer(
                rank++,
                () -> new RowSample(
                        Samples.text(spill.order(), pick(gone, keyAt)),
                        null,
                        Samples.text(spill.columns(), gone),
                        null));
        advance();
    }

    private void advance() {
        was = kept.hasNext() ? kept.next() : null;
    }

    private void compareRows(List<@Nullable String> old, List<@Nullable String> values, List<@Nullable String> key) {
        int next = 0;
        for (int at = 0; at < old.size(); at++) {
            boolean present = next < commonAt.length && commonAt[next] == at;
            String before = old.get(at);
            String after = present ? values.get(next++) : null;
            String column = spill.columns().get(at);
            if (!Objects.equals(before, after) && !ignored.contains(column)) {
                changed[at]++;
                emptied[at] += after == null ? 1 : 0;
                ofColumns[at].offer(
                        rank++,
                        () -> new RowSample(
                                Samples.text(spill.order(), key),
                                column,
                                Samples.cutOrNull(before),
                                Samples.cutOrNull(after)));
            }
        }
    }

    /** As the server orders text by the collation C, NULL last. */
    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        for (int i = 0; i < one.size(); i++) {
            String a = one.get(i);
            String b = other.get(i);
            int order = a == null || b == null
                    ? Boolean.compare(a == null, b == null)
                    : Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] at(List<String> columns, List<String> in) {
        return columns.stream().mapToInt(in::indexOf).toArray();
    }

    private static List<@Nullable String> pick(List<@Nullable String> row, int[] at) {
        List<@Nullable String> values = new ArrayList<>(at.length);
        for (int position : at) {
            values.add(row.get(position));
        }
        return values;
    }
}
