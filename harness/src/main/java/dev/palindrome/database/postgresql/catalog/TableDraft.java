package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A table whose parts come in row by row. */
final class TableDraft {

    private final String id;
    private final TableName name;
    private final TableShape.Kind kind;
    private final Map<Integer, ColumnShape> columns = new TreeMap<>();
    private final List<UniqueShape> uniques = new ArrayList<>();
    private final List<ForeignKeyShape> foreignKeys = new ArrayList<>();
    private final List<CheckShape> checks = new ArrayList<>();

    TableDraft(String id, TableName name, TableShape.Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    TableName name() {
        return name;
    }

    /** Return the names of the columns whose numbers the catalog lists, separated by spaces. */
    List<String> columns(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> Objects.requireNonNull(columns.get(Integer.valueOf(number)), numbers)
                        .name())
                .toList();
    }

    void add(ColumnShape column) {
        columns.put(column.number(), column);
    }

    void add(UniqueShape unique) {
        uniques.add(unique);
    }

    void add(ForeignKeyShape foreignKey) {
        foreignKeys.add(foreignKey);
    }

    void add(CheckShape check) {
        checks.add(check);
    }

    TableShape finish() {
        return new TableShape(id, name, kind, List.copyOf(columns.values()), uniques, foreignKeys, checks);
    }
}
