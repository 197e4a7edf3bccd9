package dev.palindrome.coverage;

import dev.palindrome.schema.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something of a schema that rows can show or fail to show.
 *
 * @param kind what it is
 * @param owner the table that has it
 * @param object whose it is, by name: a table, or {@code schema.table.column}
 * @param gap what is wrong where it was not there, in one sentence
 * @param places the columns that it is about, by table; none of a table where it is about the table as such
 */
public record Item(Kind kind, TableName owner, String object, String gap, Map<TableName, List<String>> places) {

    public Item {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    static Item of(Kind kind, TableName table, String gap) {
        return new Item(kind, table, table.toString(), gap.formatted(table), Map.of(table, List.of()));
    }

    static Item of(Kind kind, TableName table, String column, String gap) {
        String name = table + "." + column;
        return new Item(kind, table, name, name + " " + gap, Map.of(table, List.of(column)));
    }
}
