package dev.palindrome.snapshot;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table with its rows, made by hand, for tests without a server. */
record HandMade(TableName name, List<String> columns, List<String> key, List<List<@Nullable String>> rows) {

    static HandMade table(String name, String... columns) {
        return new HandMade(new TableName("public", name), List.of(columns), List.of(), List.of());
    }

    HandMade key(String... columns) {
        return new HandMade(name, this.columns, List.of(columns), rows);
    }

    HandMade row(@Nullable String... values) {
        List<List<@Nullable String>> more = new ArrayList<>(rows);
        more.add(Arrays.asList(values));
        return new HandMade(name, columns, key, more);
    }

    TableShape shape() {
        List<ColumnShape> shapes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            shapes.add(new ColumnShape(
                    column.hashCode(), // the same whatever stands beside it
                    column,
                    "text",
                    "text",
                    null,
                    null,
                    null,
                    List.of(),
                    !key.contains(column),
                    false,
                    Generation.WRITTEN));
        }
        var uniques = key.isEmpty() ? List.<UniqueShape>of() : List.of(new UniqueShape("pk", key, true, false));
        return new TableShape("1", name, TableShape.Kind.ORDINARY, shapes, uniques, List.of(), List.of());
    }

    TableContent content() {
        SortedMap<String, ColumnContent> contents = new TreeMap<>();
        long whole = 0;
        for (int i = 0; i < columns.size(); i++) {
            long values = 0;
            long sum = 0;
            for (List<@Nullable String> row : rows) {
                String value = row.get(i);
                values += value == null ? 0 : 1;
                sum += value == null ? 0 : value.hashCode() * 31L + 7;
            }
            contents.put(columns.get(i), new ColumnContent(values, Long.toString(sum)));
        }
        for (List<@Nullable String> row : rows) {
            long hash = row.toString().hashCode();
            whole += hash * hash; // a sum of what is linear in the values would not see them change places
        }
        return new TableContent(rows.size(), contents, Long.toString(whole));
    }

    static DataSnapshot snapshot(List<SequencePosition> sequences, HandMade... tables) {
        SortedMap<TableName, TableShape> shapes = new TreeMap<>();
        SortedMap<TableName, TableContent> contents = new TreeMap<>();
        for (HandMade table : tables) {
            shapes.put(table.name(), table.shape());
            contents.put(table.name(), table.content());
        }
        return new DataSnapshot(shapes, contents, sequences, Map.of(), Map.of());
    }

    static LiveRows live(HandMade... tables) {
        return (shape, columns, sink) -> {
            for (HandMade table : tables) {
                if (table.name().equals(shape.name())) {
                    for (List<@Nullable String> row : table.rows()) {
                        List<@Nullable String> values = new ArrayList<>();
                        columns.forEach(c -> values.add(row.get(table.columns().indexOf(c))));
                        sink.row(values);
                    }
                }
            }
        };
    }
}
