package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A relation that other objects are parts of. */
final class Relation {

    private final TableName name;
    private final String quotedName;
    private final Map<Integer, String> columns = new HashMap<>();
    private final Map<Integer, String> quotedColumns = new HashMap<>();

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
    int add(int number, String column, String quoted) {
        columns.put(number, column);
        quotedColumns.put(number, quotedName + "." + quoted);
        return columns.size();
    }

    /** Return the names of the columns with these numbers, joined as the server joins them to name an index. */
    String joined(String numbers) {
        return names(numbers, columns).collect(Collectors.joining("_"));
    }

    /** Return the qualified names of the columns with these numbers. */
    List<String> quotedNames(String numbers) {
        return names(numbers, quotedColumns).toList();
    }

    /** Number 0 is an expression, which has no name. */
    private static Stream<String> names(String numbers, Map<Integer, String> names) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> names.get(Integer.valueOf(number)))
                .filter(Objects::nonNull);
    }
}
