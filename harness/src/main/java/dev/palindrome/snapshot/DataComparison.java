package dev.palindrome.snapshot;

import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares the rows of two moments: by what they add up to, and only where that differs row by row. */
final class DataComparison {

    private final RowImages images;
    private final LiveRows live;
    private final List<TableDiff> tables = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();

    DataComparison(RowImages images, LiveRows live) {
        this.images = images;
        this.live = live;
    }

    DataDiff compare(DataSnapshot before, DataSnapshot now) throws SQLException {
        for (var entry : before.tables().entrySet()) {
            TableName name = entry.getKey();
            TableContent is = now.tables().get(name);
            TableShape shape = now.shapes().get(name);
            if (is == null || shape == null) {
                gone(before, name, entry.getValue());
            } else if (!same(entry.getValue(), is)) {
                differing(before, shape, entry.getValue(), is);
            }
        }
        List<SequencePosition> repeating = repeating(before.sequences(), now.sequences());
        return tables.isEmpty() && repeating.isEmpty() && uncompared.isEmpty()
                ? DataDiff.NONE
                : new DataDiff(tables, repeating, uncompared);
    }

    /** With a column more or less the sums over whole rows mean something else, and only the rows can tell. */
    private static boolean same(TableContent before, TableContent now) {
        return before.rows() == now.rows()
                && (before.rows() == 0
                        || before.columns().equals(now.columns())
                                && before.wholeRows().equals(now.wholeRows()));
    }

    private void gone(DataSnapshot before, TableName name, TableContent content) {
        if (content.rows() == 0) {
            return;
        }
        RowImages.Kept kept = images.find(before, name);
        List<DataDiff.RowSample> samples =
                kept == null || kept.image() == null ? List.of() : RowComparison.lostRows(kept.shape(), kept.image());
        tables.add(new TableDiff(name, content.rows(), 0, content.rows(), 0, List.of(), samples));
    }

    private void differing(DataSnapshot before, TableShape shape, TableContent was, TableContent is)
            throws SQLException {
        RowImages.Kept kept = images.find(before, shape.name());
        if (kept == null || kept.image() == null) {
            bySums(
                    shape.name(),
                    was,
                    is,
                    kept == null ? "the rows of %s were not kept".formatted(shape.name()) : kept.reason());
            return;
        }
        List<String> common = kept.image().columns().stream()
                .filter(c -> is.columns().containsKey(c))
                .toList();
        List<String> steady = common.stream()
                .filter(c -> Objects.equals(was.columns().get(c), is.columns().get(c)))
                .toList();
        var comparison = new RowComparison(kept.shape(), kept.image(), common, steady);
        live.read(shape, common, comparison::live);
        comparison.finish().ifPresent(tables::add);
    }

    /** Without the rows the sums still say that something differs, and at least how much. */
    private void bySums(TableName name, TableContent was, TableContent is, String reason) {
        List<ColumnDiff> columns = new ArrayList<>();
        was.columns().forEach((column, content) -> {
            ColumnContent now = is.columns().get(column);
            long emptied = now == null ? content.values() : Math.max(0, content.values() - now.values());
            if (was.rows() <= is.rows() && emptied > 0) {
                columns.add(new ColumnDiff(column, emptied, emptied));
            } else if (was.rows() == is.rows() && now != null && !content.equals(now)) {
                columns.add(new ColumnDiff(column, 1, 0));
            }
        });
        long lost = Math.max(0, was.rows() - is.rows());
        long invented = Math.max(0, is.rows() - was.rows());
        boolean comparable = was.columns().keySet().equals(is.columns().keySet());
        if (lost + invented == 0 && columns.isEmpty()) {
            if (comparable) {
                // Every column has its values still, but they stand in other rows: as whole rows one is gone and one is
                // new.
                tables.add(new TableDiff(name, was.rows(), is.rows(), 1, 1, List.of(), List.of()));
                uncompared.add("values of %s stand in other rows than before; which, cannot be told: %s"
                        .formatted(name, reason));
            } else {
                uncompared.add("whether values of %s stand in other rows than before cannot be told: %s"
                        .formatted(name, reason));
            }
            return;
        }
        tables.add(new TableDiff(name, was.rows(), is.rows(), lost, invented, columns, List.of()));
        uncompared.add(
                "the numbers for %s are the least that differ, and no rows are shown: %s".formatted(name, reason));
    }

    /** Only what would not have repeated before counts; a sequence that did not stand before is a matter of the schema. */
    static List<SequencePosition> repeating(List<SequencePosition> before, List<SequencePosition> now) {
        Map<String, List<SequencePosition>> known =
                before.stream().collect(Collectors.groupingBy(SequencePosition::sequence));
        return now.stream()
                .filter(SequencePosition::wouldRepeat)
                .filter(s -> known.containsKey(s.sequence()))
                .filter(s -> known.getOrDefault(s.sequence(), List.of()).stream()
                        .noneMatch(was -> was.wouldRepeat()
                                && Objects.equals(was.table(), s.table())
                                && Objects.equals(was.column(), s.column())))
                .toList();
    }
}
