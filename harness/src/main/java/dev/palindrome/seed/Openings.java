package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.value.ColumnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What there is to fill.
 *
 * @param tables the tables without rows
 * @param columns the columns without values of tables that have rows
 */
record Openings(List<Demand> tables, SortedMap<TableName, NewColumns> columns) {

    /** Columns of one table that hold nothing but NULL. */
    record NewColumns(Demand demand, Set<String> names) {}

    static Openings of(
            Foresight foresight,
            int state,
            ColumnTypes types,
            SortedMap<TableName, TableShape> tables,
            Map<TableName, TableContent> contents) {
        var empty = new ArrayList<Demand>();
        var columns = new TreeMap<TableName, NewColumns>();
        for (var table : tables.values()) {
            var content = contents.get(table.name());
            if (table.kind() == TableShape.Kind.PARTITION || table.columns().isEmpty()) {
                continue;
            }
            if (content == null || content.rows() == 0) {
                empty.add(demand(foresight.demand(state, table, types), tables));
            } else {
                var names = withoutValues(table, content);
                if (!names.isEmpty()) {
                    columns.put(
                            table.name(), new NewColumns(demand(foresight.demand(state, table, types), tables), names));
                }
            }
        }
        return new Openings(empty, columns);
    }

    boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty();
    }

    /** Drop what the server adds for each partition of a parent: the key to the root says it all. */
    private static Demand demand(Demand demand, SortedMap<TableName, TableShape> tables) {
        var keys = demand.keys().stream()
                .filter(key -> {
                    var parent = tables.get(key.parent());
                    return parent == null || parent.kind() != TableShape.Kind.PARTITION;
                })
                .toList();
        return demand.withKeys(keys);
    }

    private static Set<String> withoutValues(TableShape table, TableContent content) {
        var names = new TreeSet<String>();
        for (var column : table.columns()) {
            var values = content.columns().get(column.name());
            if (column.generation() == Generation.WRITTEN
                    && column.nullable()
                    && values != null
                    && values.values() == 0) {
                names.add(column.name());
            }
        }
        return names;
    }
}
