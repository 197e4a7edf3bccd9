package dev.palindrome.database.mysql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bounds of partitions as conditions. What is divided by a well-known function of a moment is said of the moment itself, so
 * that whoever makes rows can see it.
 */
record PartitionBounds(Connection connection) {

    private static final String PARTITIONS = """
            select table_name, partition_ordinal_position, partition_method, partition_expression, partition_description
            from information_schema.partitions
            where table_schema = database()
              and partition_method in ('RANGE', 'LIST', 'RANGE COLUMNS', 'LIST COLUMNS')
              and coalesce(subpartition_ordinal_position, 1) = 1
            order by table_name, partition_ordinal_position
            """;

    private static final Pattern FUNCTION =
            Pattern.compile("(?i)(to_days|year|unix_timestamp)\\(\\s*(`(?:[^`]|``)+`)\\s*\\)");

    /** The day that MySQL numbers so is the first of 1970. */
    private static final long EPOCH_DAY = 719_528;

    private static final int LAST_YEAR = 9999;

    /** Return the conditions of the tables that are divided by values; where anything has its place there are none. */
    Map<TableName, List<String>> of(Collection<TableShape> roots) throws SQLException {
        Map<TableName, List<String>> conditions = new TreeMap<>();
        String table = "";
        String last = "";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PARTITIONS)) {
            while (rows.next()) {
                String low = rows.getString(1).equals(table) ? last : "";
                table = rows.getString(1);
                last = rows.getString(5);
                var name = new TableName("", table);
                if (roots.stream().anyMatch(root -> root.name().equals(name))) {
                    conditions
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(condition(rows.getString(3), rows.getString(4), low, last));
                }
            }
        }
        return conditions;
    }

    private static String condition(String method, String expression, String low, String values) {
        if (expression.contains("`,")) {
            return "true"; // a row of columns is compared: the server judges
        }
        if (method.startsWith("LIST")) {
            return "%s in (%s)".formatted(expression, values);
        }
        List<String> parts = new ArrayList<>();
        if (!low.isEmpty()) {
            parts.add(compared(expression, ">=", low));
        }
        if (!values.equals("MAXVALUE")) {
            parts.add(compared(expression, "<", values));
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private static String compared(String expression, String operator, String bound) {
        Matcher function = FUNCTION.matcher(expression);
        String moment = function.matches() ? moment(function.group(1).toLowerCase(java.util.Locale.ROOT), bound) : null;
        return moment == null
                ? "%s %s %s".formatted(expression, operator, bound)
                : "%s %s '%s'".formatted(function.group(2), operator, moment);
    }

    /** Return the first moment for which the function has this value. */
    private static @Nullable String moment(String function, String bound) {
        if (!bound.matches("\\d{1,11}")) {
            return null;
        }
        long number = Long.parseLong(bound);
        if (function.equals("unix_timestamp")) {
            return Instant.ofEpochSecond(number).toString().replace('T', ' ').replace("Z", "");
        }
        if (function.equals("year")) {
            return number > 0 && number <= LAST_YEAR ? "%04d-01-01".formatted(number) : null;
        }
        var day = LocalDate.ofEpochDay(Math.min(number, 10_000_000) - EPOCH_DAY);
        return day.getYear() > 0 && day.getYear() <= LAST_YEAR ? day.toString() : null;
    }
}
