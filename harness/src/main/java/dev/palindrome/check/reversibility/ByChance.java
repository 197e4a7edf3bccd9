package dev.palindrome.check.reversibility;

import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits a difference into what time or chance explains and the rest.
 *
 * @param notes the columns that chance explains, a sentence each
 * @param difference what it does not explain, or null
 */
record ByChance(List<String> notes, @Nullable TableDiff difference) {

    static ByChance of(TableDiff table, List<String> chance) {
        String prefix = table.table() + ".";
        List<String> chosen = chance.stream()
                .filter(column -> column.startsWith(prefix))
                .map(column -> column.substring(prefix.length()))
                .toList();
        if (chosen.isEmpty()) {
            return new ByChance(List.of(), table);
        }
        // Where a key, or a row without one, holds such a value, the rows themselves look exchanged.
        boolean sameNumber = table.rowsBefore() == table.rowsAfter();
        List<ColumnDiff> rest = table.columns().stream()
                .filter(c -> !chosen.contains(c.column()))
                .toList();
        List<String> notes = new ArrayList<>();
        chosen.forEach(c -> notes.add("values of %s%s differ by time or chance alone".formatted(prefix, c)));
        if (sameNumber && rest.isEmpty()) {
            return new ByChance(notes, null);
        }
        long lost = sameNumber ? 0 : table.lost();
        long invented = sameNumber ? 0 : table.invented();
        return new ByChance(
                notes,
                new TableDiff(
                        table.table(), table.rowsBefore(), table.rowsAfter(), lost, invented, rest, table.samples()));
    }

    Optional<TableDiff> rest() {
        return Optional.ofNullable(difference);
    }
}
