package dev.palindrome.database.sqlite;

import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a row is, as a condition that only this row satisfies: by its number, or by its key where it has no number. */
final class Addresses {

    private static final List<String> NUMBER = List.of("rowid", "_rowid_", "oid");

    private static final String HAS_NO_NUMBER = """
            select wr from pragma_table_list
            where schema = 'main' and name = ?
            """;

    private Addresses() {}

    /** Return the expression that writes the address of a row. */
    static String expression(Connection connection, TableShape table) throws SQLException {
        var number = NUMBER.stream()
                .filter(name -> table.columns().stream()
                        .noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .findFirst();
        if (number.isPresent() && !isWithoutNumber(connection, table)) {
            return Quoted.literal(number.get() + " = ") + " || " + number.get();
        }
        return named(table)
                .map(column -> Quoted.literal(Quoted.name(column) + " is ") + " || quote(" + Quoted.name(column) + ")")
                .collect(Collectors.joining(" || ' and ' || "));
    }

    private static Stream<String> named(TableShape table) {
        var key = table.rowKey();
        return key.isEmpty() ? table.columns().stream().map(column -> column.name()) : key.stream();
    }

    private static boolean isWithoutNumber(Connection connection, TableShape table) throws SQLException {
        try (var statement = connection.prepareStatement(HAS_NO_NUMBER)) {
            statement.setString(1, table.name().name());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
