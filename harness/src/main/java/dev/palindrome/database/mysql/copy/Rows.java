package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies the rows of a table within the server.
 *
 * @param source the database that they are in
 * @param target the database that they go to
 * @param history whether rows of the past can be written: MariaDB can from 10.11 on
 */
record Rows(String source, String target, boolean history) {

    /**
     * Return the statement.
     *
     * @param table name and type
     * @param columns the columns that can be written, and those of the period of a versioned row where the table shows them
     */
    String statement(Row table, List<Row> columns) {
        var name = Flavor.quoted(table.text("name"));
        boolean versioned = table.text("type").equals("SYSTEM VERSIONED");
        boolean past = versioned && history && columns.stream().noneMatch(Rows::isNumberOfTransaction);
        var names = new ArrayList<String>();
        columns.stream()
                .filter(column -> past || !isPeriod(column))
                .map(column -> Flavor.quoted(column.text("col")))
                .forEach(names::add);
        if (past && columns.stream().noneMatch(Rows::isPeriod)) {
            names.addAll(List.of("row_start", "row_end"));
        }
        var list = names.stream().collect(Collectors.joining(", "));
        return Stream.of(
                        "insert into %s.%s (%s)".formatted(Flavor.quoted(target), name, list),
                        "select %s from %s.%s".formatted(list, Flavor.quoted(source), name),
                        past ? "for system_time all" : "")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPeriod(Row column) {
        return column.text("expression").toUpperCase(Locale.ROOT).startsWith("ROW ");
    }

    /** Versions that are told by transactions cannot be written: their numbers belong to transactions of the source. */
    private static boolean isNumberOfTransaction(Row column) {
        return isPeriod(column) && column.text("type").equals("bigint");
    }
}
