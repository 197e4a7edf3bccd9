package dev.palindrome.cycle;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Origin;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells values that differ from run to run by time or chance ({@code now()}, random keys, numbers from a counter that went on)
 * from real differences.
 *
 * @param columns the columns that differ by chance alone, as {@code schema.table.column}
 * @param remaining what is left of the differences
 */
record Chance(List<String> columns, DataDiff remaining) {

    static Chance none(DataDiff diff) {
        return new Chance(List.of(), diff);
    }

    /**
     * Return the columns, by table, whose values the same up gave another content on the companion. A table that has another number
     * of rows there was written by more than chance.
     */
    static Map<TableName, Set<String>> byControl(DataDiff diff, State ours, State control) {
        Map<TableName, Set<String>> columns = new TreeMap<>();
        for (TableDiff table : diff.tables()) {
            Set<String> differing = differing(table.table(), ours, control);
            if (!differing.isEmpty()) {
                columns.put(table.table(), differing);
            }
        }
        return columns;
    }

    /**
     * Return the columns, by table, that draw from a sequence which stood elsewhere when the up ran again, and those that point to
     * such a column.
     */
    static Map<TableName, Set<String>> byCounters(State before, State afterDown, State afterUp) {
        Map<TableName, Set<String>> columns = new TreeMap<>();
        for (SequencePosition position : afterUp.data().sequences()) {
            if (position.table() != null
                    && position.column() != null
                    && !next(before, position).equals(next(afterDown, position))) {
                columns.computeIfAbsent(position.table(), t -> new TreeSet<>()).add(position.column());
            }
        }
        boolean grown = !columns.isEmpty();
        while (grown) {
            grown = false;
            for (TableShape table : afterUp.data().shapes().values()) {
                for (ForeignKeyShape key : table.foreignKeys()) {
                    grown |= follow(key, columns);
                }
            }
        }
        return columns;
    }

    private static List<Long> next(State state, SequencePosition like) {
        return state.data().sequences().stream()
                .filter(s -> s.sequence().equals(like.sequence()))
                .map(SequencePosition::next)
                .distinct()
                .toList();
    }

    private static boolean follow(ForeignKeyShape key, Map<TableName, Set<String>> columns) {
        boolean grown = false;
        Set<String> drawn = columns.getOrDefault(key.parent(), Set.of());
        for (int i = 0; i < key.columns().size(); i++) {
            if (drawn.contains(key.parentColumns().get(i))) {
                grown |= columns.computeIfAbsent(key.child(), t -> new TreeSet<>())
                        .add(key.columns().get(i));
            }
        }
        return grown;
    }

    /** Return the names of the columns that differ, in tables of which something is explained by them. */
    static List<String> names(
            DataDiff diff, DataDiff remaining, Map<TableName, Set<String>> columns, State afterUp, State again) {
        List<String> names = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            if (!remaining.tables().contains(table)) {
                columns.getOrDefault(table.table(), Set.of()).stream()
                        .filter(c ->
                                !Objects.equals(content(afterUp, table.table(), c), content(again, table.table(), c)))
                        .forEach(c -> names.add(table.table() + "." + c));
            }
        }
        return names;
    }

    private static @Nullable ColumnContent content(State state, TableName table, String column) {
        TableContent content = state.data().tables().get(table);
        return content == null ? null : content.columns().get(column);
    }

    /**
     * Say of values that differ after the down whether they come from time or chance: the same steps on a copy of the companion,
     * which held the same before, wrote others.
     */
    static DataDiff mark(DataDiff diff, State before, State after, State controlBefore, State controlAfter) {
        List<TableDiff> tables = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            Set<String> chance = differing(table.table(), after, controlAfter);
            chance.removeAll(differing(table.table(), before, controlBefore));
            List<ColumnDiff> columns = table.columns().stream()
                    .map(c -> chance.contains(c.column())
                            ? new ColumnDiff(c.column(), c.changed(), c.emptied(), Origin.TIME_OR_CHANCE)
                            : c)
                    .toList();
            tables.add(new TableDiff(
                    table.table(),
                    table.rowsBefore(),
                    table.rowsAfter(),
                    table.lost(),
                    table.invented(),
                    columns,
                    table.samples(),
                    table.counting()));
        }
        return new DataDiff(tables, diff.sequences(), diff.uncompared());
    }

    private static Set<String> differing(TableName table, State ours, State theirs) {
        Set<String> columns = new TreeSet<>();
        @Nullable TableContent our = ours.data().tables().get(table);
        @Nullable TableContent their = theirs.data().tables().get(table);
        if (our != null && their != null && our.rows() == their.rows()) {
            our.columns().forEach((column, content) -> {
                if (their.columns().containsKey(column)
                        && !Objects.equals(their.columns().get(column), content)) {
                    columns.add(column);
                }
            });
        }
        return columns;
    }
}
