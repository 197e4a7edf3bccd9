package dev.palindrome.schema;

import java.util.List;

/** Describes a check: the columns that it reads and its condition as the engine prints it. Checks of domains count as checks of their columns. */
public record CheckShape(String name, List<String> columns, String condition) {

    public CheckShape {
        columns = List.copyOf(columns);
    }
}
