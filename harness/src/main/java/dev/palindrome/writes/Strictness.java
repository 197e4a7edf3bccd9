package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a row has to satisfy that breaks nothing but what is meant: the rules of now, and beside them those of before the up. */
record Strictness(Twins twins, Originals originals) {

    /** Return the table with the keys and the columns' types that a new row has to fit into. */
    TableShape of(Loosening what, TableShape table) throws SQLException {
        TableShape was = twins.earlier(table).orElse(table);
        Map<String, String> names = Twins.columns(was, table);
        List<UniqueShape> more = new ArrayList<>(gone(what, table, was, names));
        for (ColumnShape column : table.columns()) {
            if (!names.containsKey(column.name()) && Types.isText(column) && isDistinct(table, column.name())) {
                more.add(distinct(column.name(), List.of(column.name())));
            }
        }
        return withKeys(
                new TableShape(
                        table.id(),
                        table.name(),
                        table.kind(),
                        narrow(table, was, names),
                        table.uniques(),
                        table.foreignKeys(),
                        table.checks()),
                more);
    }

    /** What had to differ before the up shall differ still, but where that is the point. */
    private static List<UniqueShape> gone(Loosening what, TableShape table, TableShape was, Map<String, String> names) {
        List<UniqueShape> gone = new ArrayList<>();
        for (UniqueShape old : was.uniques()) {
            Optional<List<String>> columns = Twins.now(names, old.columns());
            boolean meant = what instanceof Loosening.DuplicateAllowed allowed
                    && allowed.columns().equals(columns.orElse(List.of()));
            if (columns.isPresent()
                    && !meant
                    && table.uniques().stream().noneMatch(u -> u.columns().equals(columns.get()))) {
                gone.add(distinct(old.name(), columns.get()));
            }
        }
        return gone;
    }

    private static UniqueShape distinct(String name, List<String> columns) {
        return new UniqueShape(name, columns, false, false);
    }

    /** A new column in which all texts differ may hold what a key held, and the down may put it back there. */
    private boolean isDistinct(TableShape table, String column) throws SQLException {
        List<String> values = originals.of(table).stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
        return values.size() > 1 && Set.copyOf(values).size() == values.size();
    }

    /** Columns as they were, under their names of now. */
    private static List<ColumnShape> narrow(TableShape table, TableShape was, Map<String, String> names) {
        return table.columns().stream()
                .map(now -> Optional.ofNullable(names.get(now.name()))
                        .flatMap(was::column)
                        .map(old -> narrow(now, old))
                        .orElse(now))
                .toList();
    }

    private static ColumnShape narrow(ColumnShape now, ColumnShape old) {
        return new ColumnShape(
                now.number(),
                now.name(),
                old.type(),
                old.declaredType(),
                old.length(),
                old.precision(),
                old.scale(),
                old.labels(),
                now.nullable(),
                now.hasDefault(),
                now.generation());
    }

    static TableShape withKeys(TableShape table, List<UniqueShape> more) {
        List<UniqueShape> uniques = new ArrayList<>(table.uniques());
        uniques.addAll(more);
        return new TableShape(
                table.id(), table.name(), table.kind(), table.columns(), uniques, table.foreignKeys(), table.checks());
    }
}
