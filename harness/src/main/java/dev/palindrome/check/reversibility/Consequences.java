package dev.palindrome.check.reversibility;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;

import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what follows, after the second up, from rows and values that the down had lost: an up that meets other rows ends with other
 * rows. What the down left as the up had made it is no loss but a job not done: where the second up does it once more, that is a
 * difference of its own.
 */
final class Consequences {

    private final CycleEvidence evidence;
    private final DataDiff down;

    private Consequences(CycleEvidence evidence, DataDiff down) {
        this.evidence = evidence;
        this.down = down;
    }

    /** Return the consequences of what the down lost, or nothing where it lost nothing. */
    static Optional<Consequences> of(CycleEvidence evidence) {
        return evidence.downDiff()
                .filter(diff -> !diff.tables().isEmpty())
                .map(diff -> new Consequences(evidence, diff));
    }

    /** Return the id of the check that tells the loss. */
    String cause() {
        boolean rows = down.tables().stream().anyMatch(t -> t.rowsBefore() != t.rowsAfter());
        return rows ? "rows-preserved" : "data-restored";
    }

    /** Return what is left of a table's differences after the second up that follows from nothing, if anything is. */
    Optional<TableDiff> without(TableDiff again) {
        Optional<TableDiff> lost = down.tables().stream()
                .filter(t -> t.table().equals(again.table()))
                .findFirst();
        boolean piledUp = again.invented() > 0
                && lost.filter(t -> t.invented() > 0 && t.rowsAfter() > t.rowsBefore())
                        .isPresent();
        List<ColumnDiff> columns = again.columns().stream()
                .filter(c -> lost.filter(t -> isLeftAsMade(t, c.column())).isPresent())
                .toList();
        if (!piledUp && columns.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shown = columns.stream().map(ColumnDiff::column).collect(Collectors.toSet());
        return Optional.of(new TableDiff(
                again.table(),
                piledUp ? again.rowsBefore() : 0,
                piledUp ? again.rowsAfter() : 0,
                0,
                piledUp ? again.invented() : 0,
                columns,
                again.samples().stream().filter(s -> isShown(s, shown, piledUp)).toList(),
                again.counting()));
    }

    private static boolean isShown(RowSample sample, Set<String> columns, boolean newRows) {
        String column = sample.column();
        return column == null ? newRows && sample.before() == null : columns.contains(column);
    }

    private boolean isLeftAsMade(TableDiff lost, String column) {
        ColumnContent before = content(BEFORE, lost.table(), column);
        ColumnContent made = content(AFTER_UP, lost.table(), column);
        return made != null && !made.equals(before) && Objects.equals(made, content(AFTER_DOWN, lost.table(), column));
    }

    private @Nullable ColumnContent content(Moment moment, TableName table, String column) {
        return evidence.state(moment)
                .map(state -> state.data().tables().get(table))
                .map(TableContent::columns)
                .map(columns -> columns.get(column))
                .orElse(null);
    }
}
