package dev.palindrome.snapshot;

import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Counting;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of two moments: by what they add up to, and only where that differs row by row. Tables and columns that bear
 * another name are followed by the server's own numbers.
 */
final class DataComparison {

    private final RowImages images;
    private final LiveRows live;
    private final Map<TableName, Set<String>> ignored;
    private final List<TableDiff> tables = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();

    /**
     * @param ignored the columns, by table, that do not count
     */
    DataComparison(RowImages images, LiveRows live, Map<TableName, Set<String>> ignored) {
        this.images = images;
        this.live = live;
        this.ignored = ignored;
    }

    DataDiff compare(DataSnapshot before, DataSnapshot now) throws SQLException {
        return compare(before, now, name -> true);
    }

    /** Compare the tables that are asked for, by the names that they bear before. */
    DataDiff compare(DataSnapshot before, DataSnapshot now, Predicate<TableName> asked) throws SQLException {
        for (var entry : before.tables().entrySet()) {
            TableName name = entry.getKey();
            if (!asked.test(name)) {
                continue;
            }
            TableShape shape = find(before.shapes().get(name), now);
            TableContent is = shape == null ? null : now.tables().get(shape.name());
            if (is == null || shape == null) {
                gone(before, name, entry.getValue());
            } else if (!same(name, entry.getValue(), is)) {
                differing(before, name, shape, entry.getValue(), is);
            }
        }
        List<SequencePosition> repeating = repeating(before.sequences(), now.sequences());
        return tables.isEmpty() && repeating.isEmpty() && uncompared.isEmpty()
                ? DataDiff.NONE
                : new DataDiff(tables, repeating, uncompared);
    }

    private static @Nullable TableShape find(@Nullable TableShape was, DataSnapshot now) {
        if (was == null || now.shapes().containsKey(was.name())) {
            return was == null ? null : now.shapes().get(was.name());
        }
        return now.shapes().values().stream()
                .filter(t -> t.id().equals(was.id()))
                .findFirst()
                .orElse(null);
    }

    /** With a column more or less the sums over whole rows mean something else, and only the rows can tell. */
    private boolean same(TableName name, TableContent before, TableContent now) {
        if (before.rows() != now.rows()) {
            return false;
        }
        Set<String> without = ignored.getOrDefault(name, Set.of());
        return before.rows() == 0
                || before.columns().equals(now.columns())
                        && (before.wholeRows().equals(now.wholeRows())
                                || without.containsAll(before.columns().keySet()));
    }

    private void gone(DataSnapshot before, TableName name, TableContent content) {
        if (content.rows() == 0) {
            return;
        }
        RowImages.Kept kept = images.find(before, name);
        List<DataDiff.RowSample> samples = List.of();
        if (kept != null && kept.image() != null) {
            samples = RowComparison.lostRows(kept.shape(), kept.image());
        } else if (kept != null && kept.spill() != null) {
            samples = MergeComparison.lostRows(kept.shape().name(), kept.spill());
        }
        tables.add(new TableDiff(name, content.rows(), 0, content.rows(), 0, List.of(), samples));
    }

    private void differing(DataSnapshot before, TableName name, TableShape shape, TableContent was, TableContent is)
            throws SQLException {
        RowImages.Kept kept = images.find(before, name);
        Set<String> without = ignored.getOrDefault(name, Set.of());
        if (kept != null && kept.spill() != null && merged(kept, kept.spill(), shape, is, without)) {
            return;
        }
        if (kept == null || kept.image() == null) {
            String reason = kept == null ? "the rows of %s were not kept".formatted(name) : kept.reason();
            Pairing pairing = Pairing.of(
                    Objects.requireNonNull(before.shapes().get(name)),
                    was.columns().keySet(),
                    shape,
                    is);
            bySums(name, pairing, without(was, without), without(is, without), reason);
            return;
        }
        Pairing pairing = Pairing.of(kept.shape(), kept.image().columns(), shape, is);
        List<String> common = pairing.names().keySet().stream()
                .filter(c -> !without.contains(c))
                .toList();
        List<String> steady = common.stream()
                .filter(c -> !pairing.remade().contains(c))
                .filter(c ->
                        Objects.equals(was.columns().get(c), pairing.now(is, c).orElse(null)))
                .toList();
        var comparison = new RowComparison(kept.shape(), kept.image(), common, steady, pairing.remade(), without);
        live.read(shape, common.stream().map(pairing.names()::get).toList(), comparison::live);
        comparison.finish().ifPresent(tables::add);
    }

    /** Return whether the rows could be compared in the order of the file, which needs all columns that it is ordered by. */
    private boolean merged(RowImages.Kept kept, RowSpill spill, TableShape shape, TableContent is, Set<String> without)
            throws SQLException {
        Pairing pairing = Pairing.of(kept.shape(), spill.columns(), shape, is);
        List<String> common = pairing.names().keySet().stream()
                .filter(c -> !without.contains(c))
                .toList();
        if (!common.containsAll(spill.order())) {
            return false;
        }
        var comparison = new MergeComparison(kept.shape().name(), spill, common, without);
        live.readInOrder(
                shape,
                common.stream().map(pairing.names()::get).toList(),
                spill.order().stream().map(pairing.names()::get).toList(),
                comparison::live);
        comparison.finish().ifPresent(tables::add);
        return true;
    }

    private static TableContent without(TableContent content, Set<String> columns) {
        var rest = new TreeMap<>(content.columns());
        rest.keySet().removeAll(columns);
        return new TableContent(content.rows(), rest, content.wholeRows());
    }

    /** Without the rows the sums still say that something differs, and at least how much. */
    private void bySums(TableName name, Pairing pairing, TableContent was, TableContent is, String reason) {
        List<ColumnDiff> columns = new ArrayList<>();
        was.columns().forEach((column, content) -> {
            ColumnContent now = pairing.now(is, column).orElse(null);
            long emptied = now == null ? content.values() : Math.max(0, content.values() - now.values());
            if (was.rows() <= is.rows() && emptied > 0) {
                columns.add(new ColumnDiff(column, emptied, emptied));
            } else if (was.rows() == is.rows()
                    && now != null
                    && !content.equals(now)
                    && !pairing.retyped().contains(column)) {
                columns.add(new ColumnDiff(column, 1, 0));
            }
        });
        long lost = Math.max(0, was.rows() - is.rows());
        long invented = Math.max(0, is.rows() - was.rows());
        if (lost + invented == 0 && columns.isEmpty()) {
            inOtherRows(name, pairing, was, is, reason);
            return;
        }
        tables.add(new TableDiff(name, was.rows(), is.rows(), lost, invented, columns, List.of(), Counting.AT_LEAST));
        uncompared.add(
                "the numbers for %s are the least that differ, and no rows are shown: %s".formatted(name, reason));
    }

    /** Every column has its values still; where all columns are there, as whole rows one is gone and one is new. */
    private void inOtherRows(TableName name, Pairing pairing, TableContent was, TableContent is, String reason) {
        if (!pairing.retyped().isEmpty()) {
            uncompared.add("whether values of %s in columns of another type are the same cannot be told: %s"
                    .formatted(name, reason));
        } else if (was.columns().keySet().equals(is.columns().keySet()) && !ignored.containsKey(name)) {
            tables.add(new TableDiff(name, was.rows(), is.rows(), 1, 1, List.of(), List.of(), Counting.AT_LEAST));
            uncompared.add(
                    "values of %s stand in other rows than before; which, cannot be told: %s".formatted(name, reason));
        } else {
            uncompared.add(
                    "whether values of %s stand in other rows than before cannot be told: %s".formatted(name, reason));
        }
    }

    /** Only what would not have repeated before counts; a sequence that did not stand before is a matter of the schema. */
    static List<SequencePosition> repeating(List<SequencePosition> before, List<SequencePosition> now) {
        Map<String, List<SequencePosition>> known =
                before.stream().collect(Collectors.groupingBy(SequencePosition::sequence));
        return now.stream()
                .filter(s -> known.containsKey(s.sequence()))
                .filter(s -> repeats(known.getOrDefault(s.sequence(), List.of()), s))
                .toList();
    }

    /** No row tells what a sequence has handed out that no column draws from: only where it stood does. */
    private static boolean repeats(List<SequencePosition> before, SequencePosition now) {
        if (now.table() == null) {
            return before.stream().anyMatch(was -> was.table() == null && now.isBehind(was));
        }
        return now.wouldRepeat()
                && before.stream()
                        .noneMatch(was -> was.wouldRepeat()
                                && Objects.equals(was.table(), now.table())
                                && Objects.equals(was.column(), now.column()));
    }
}
