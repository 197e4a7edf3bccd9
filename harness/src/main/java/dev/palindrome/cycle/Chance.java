package dev.palindrome.cycle;

import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells values that differ from run to run by time or chance ({@code now()}, random keys) from real differences: the same up on
 * the companion database gave yet other values.
 *
 * @param columns the columns that differ by chance alone, as {@code schema.table.column}
 * @param remaining what is left of the differences
 */
record Chance(List<String> columns, DataDiff remaining) {

    static Chance none(DataDiff diff) {
        return new Chance(List.of(), diff);
    }

    static Chance sift(DataDiff diff, State afterUp, State companion) {
        Set<String> columns = new TreeSet<>();
        List<TableDiff> remaining = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            Set<String> differing = differing(
                    afterUp.data().tables().get(table.table()),
                    companion.data().tables().get(table.table()));
            TableDiff rest = without(table, differing, afterUp.data().shapes().get(table.table()));
            if (!rest.equals(table)) {
                differing.forEach(c -> columns.add(table.table() + "." + c));
            }
            if (rest.lost() > 0 || rest.invented() > 0 || !rest.columns().isEmpty()) {
                remaining.add(rest);
            }
        }
        return new Chance(List.copyOf(columns), new DataDiff(remaining, diff.sequences(), diff.uncompared()));
    }

    private static TableDiff without(TableDiff diff, Set<String> chance, @Nullable TableShape shape) {
        boolean keyByChance = shape != null
                && diff.rowsBefore() == diff.rowsAfter()
                && (shape.rowKey().isEmpty()
                        ? !chance.isEmpty()
                        : shape.rowKey().stream().anyMatch(chance::contains));
        return new TableDiff(
                diff.table(),
                diff.rowsBefore(),
                diff.rowsAfter(),
                keyByChance ? 0 : diff.lost(),
                keyByChance ? 0 : diff.invented(),
                diff.columns().stream()
                        .filter(c -> !chance.contains(c.column()))
                        .toList(),
                diff.samples().stream()
                        .filter(s -> s.column() == null ? !keyByChance : !chance.contains(s.column()))
                        .toList());
    }

    private static Set<String> differing(@Nullable TableContent ours, @Nullable TableContent theirs) {
        Set<String> columns = new TreeSet<>();
        if (ours == null || theirs == null) {
            return columns;
        }
        ours.columns().forEach((column, content) -> {
            ColumnContent other = theirs.columns().get(column);
            if (other != null && !other.equals(content)) {
                columns.add(column);
            }
        });
        return columns;
    }
}
