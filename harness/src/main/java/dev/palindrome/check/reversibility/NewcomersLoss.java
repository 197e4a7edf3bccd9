package dev.palindrome.check.reversibility;

import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataSnapshot;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what only the up's own new tables and columns held and the down took away: worth knowing, but no loss. */
final class NewcomersLoss {

    private NewcomersLoss() {}

    static List<String> tables(CycleEvidence evidence) {
        List<String> notes = new ArrayList<>();
        DataSnapshot before = data(evidence, Moment.BEFORE);
        DataSnapshot up = data(evidence, Moment.AFTER_UP);
        DataSnapshot down = data(evidence, Moment.AFTER_DOWN);
        for (TableShape table : up.shapes().values()) {
            long rows = up.rows(table.name());
            if (rows > 0 && twin(before, table).isEmpty() && twin(down, table).isEmpty()) {
                notes.add("the down drops %s, which the up made, and its %s"
                        .formatted(table.name(), Wording.count(rows, "row")));
            }
        }
        return notes;
    }

    static List<String> columns(CycleEvidence evidence) {
        List<String> notes = new ArrayList<>();
        DataSnapshot before = data(evidence, Moment.BEFORE);
        DataSnapshot up = data(evidence, Moment.AFTER_UP);
        for (TableShape table : up.shapes().values()) {
            Optional<TableShape> earlier = twin(before, table);
            for (ColumnShape column : table.columns()) {
                long values = values(up, table, column);
                if (values > 0 && earlier.isPresent() && !has(earlier.get(), column)) {
                    notes.add("the down drops %s.%s, which the up made, and its %s"
                            .formatted(table.name(), column.name(), Wording.count(values, "value")));
                }
            }
        }
        return notes;
    }

    private static DataSnapshot data(CycleEvidence evidence, Moment moment) {
        return evidence.state(moment).map(State::data).orElse(DataSnapshot.EMPTY);
    }

    /** The server's identity outlives a rename, the name outlives a rebuild: either makes it the same table. */
    private static Optional<TableShape> twin(DataSnapshot snapshot, TableShape table) {
        return snapshot.shapes().values().stream()
                .filter(t -> t.id().equals(table.id()) || t.name().equals(table.name()))
                .findFirst();
    }

    private static boolean has(TableShape table, ColumnShape column) {
        return table.columns().stream()
                .anyMatch(c -> c.number() == column.number() || c.name().equals(column.name()));
    }

    private static long values(DataSnapshot snapshot, TableShape table, ColumnShape column) {
        TableContent content = snapshot.tables().get(table.name());
        TableContent.ColumnContent values =
                content == null ? null : content.columns().get(column.name());
        return values == null ? 0 : values.values();
    }
}
