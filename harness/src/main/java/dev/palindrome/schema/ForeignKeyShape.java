package dev.palindrome.schema;

import java.util.List;

/** Describes a foreign key: {@code columns} of {@code child} point to {@code parentColumns} of {@code parent}, pairwise in order. */
public record ForeignKeyShape(
        String name, TableName child, List<String> columns, TableName parent, List<String> parentColumns) {

    public ForeignKeyShape {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }
}
