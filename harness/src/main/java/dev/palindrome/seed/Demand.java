package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ColumnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a table's rows, now and by every later version, in the names of now.
 *
 * @param table the table as it is
 * @param columns its columns without the computed ones, in order
 * @param uniques column sets whose values must differ
 * @param keys foreign keys whose parents are there
 * @param checks conditions, those of now first
 * @param inForce how many of the checks the server holds already
 * @param reserved values that migrations will insert themselves
 * @param inTurn keys whose parents are taken one after the other, so that many of them have a row here
 */
record Demand(
        TableShape table,
        List<ColumnDemand> columns,
        List<UniqueShape> uniques,
        List<ForeignKeyShape> keys,
        List<CheckShape> checks,
        int inForce,
        List<Reserved> reserved,
        Set<ForeignKeyShape> inTurn) {

    /** Values of some columns that are kept for rows to come. */
    record Reserved(List<String> columns, List<List<String>> values) {

        Reserved {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    Demand {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        keys = List.copyOf(keys);
        checks = List.copyOf(checks);
        reserved = List.copyOf(reserved);
        inTurn = Set.copyOf(inTurn);
    }

    /** Return what the table asks for by itself. */
    static Demand of(TableShape table, ColumnTypes types) {
        return new Demand(
                table,
                table.columns().stream()
                        .filter(column -> column.generation() != ColumnShape.Generation.COMPUTED)
                        .map(column -> ColumnDemand.of(column, types).beginningWith(table.uniques()))
                        .toList(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.checks().size(),
                List.of(),
                Set.of());
    }

    /** Return the same with more column sets whose values must differ. */
    Demand with(List<UniqueShape> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(uniques);
        all.addAll(more);
        return withUniques(all);
    }

    /** Return the same with just these column sets whose values must differ. */
    Demand withUniques(List<UniqueShape> others) {
        return new Demand(table, columns, others, keys, checks, inForce, reserved, inTurn);
    }

    /** Return the same with other demands of its columns. */
    Demand withColumns(List<ColumnDemand> others) {
        return new Demand(table, others, uniques, keys, checks, inForce, reserved, inTurn);
    }

    /** Return the same with just these foreign keys. */
    Demand withKeys(List<ForeignKeyShape> fewer) {
        return new Demand(table, columns, uniques, fewer, checks, inForce, reserved, inTurn);
    }

    /** Return the same with these keys whose parents are taken in turn. */
    Demand takingInTurn(Set<ForeignKeyShape> some) {
        return new Demand(table, columns, uniques, keys, checks, inForce, reserved, some);
    }

    Demand without(List<ForeignKeyShape> some) {
        return withKeys(keys.stream().filter(key -> !some.contains(key)).toList());
    }

    TableName name() {
        return table.name();
    }

    Optional<ColumnDemand> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    boolean nullable(String column) {
        return column(column).map(ColumnDemand::nullable).orElse(false);
    }

    /** Return whether each of its rows needs a parent by that key. */
    boolean requires(ForeignKeyShape key) {
        return key.columns().stream().noneMatch(this::nullable);
    }

    boolean isSelf(ForeignKeyShape key) {
        return key.parent().equals(name());
    }
}
