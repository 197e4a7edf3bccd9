package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.TableName;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A relation that other objects are parts of. */
final class Relation {

    private final TableName name;
    private final String quotedName;
    private final Map<Integer, String> columns = new TreeMap<>();

    Relation(TableName name, String quotedName) {
        this.name = name;
        this.quotedName = quotedName;
    }

    TableName name() {
        return name;
    }

    /** Return the qualified name as SQL would write it. */
    String quotedName() {
        return quotedName;
    }

    /** Take the next column in the order of numbers, and return its position among those that are there. */
    int add(int number, String column) {
        columns.put(number, column);
        return columns.size();
    }

    /** Return the names of the columns with these numbers, joined as the server joins them to name an index. */
    String joined(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> columns.get(Integer.valueOf(number)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("_"));
    }
}
