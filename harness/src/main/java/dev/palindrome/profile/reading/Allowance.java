package dev.palindrome.profile.reading;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which columns may be written with their values.
 *
 * @param named columns that somebody named one by one, {@code orders.status} or {@code public.orders.status}
 * @param few columns with at most so many different values; 0 allows none
 */
public record Allowance(Set<String> named, int few) {

    /** No values but labels that the schema names anyway. */
    public static final Allowance NONE = new Allowance(Set.of(), 0);

    /** @throws ConfigurationException where a name is none of a column */
    public Allowance {
        named = Set.copyOf(named);
        for (var name : new TreeSet<>(named)) {
            if (name.indexOf('.') < 1 || name.endsWith(".")) {
                throw new ConfigurationException(
                        "--values names \"%s\", which is not of the form TABLE.COLUMN; for example orders.status"
                                .formatted(name));
            }
        }
    }

    /** Return whether somebody named this very column. */
    boolean names(String table, String column) {
        return named.contains(table + "." + column)
                || named.contains(table.substring(table.indexOf('.') + 1) + "." + column);
    }

    /**
     * Refuse a name that no column has: its values would be missing in silence.
     *
     * @throws ConfigurationException where there is one
     */
    void refuseUnknown(List<RawTable> tables) {
        for (var name : new TreeSet<>(named)) {
            boolean known = tables.stream()
                    .anyMatch(table -> table.columns().stream()
                            .anyMatch(column -> new Allowance(Set.of(name), 0).names(table.name(), column.name())));
            if (!known) {
                throw new ConfigurationException(
                        "--values names \"%s\", but no table with statistics has that column; %s"
                                .formatted(name, nearest(name, tables)));
            }
        }
    }

    private static String nearest(String name, List<RawTable> tables) {
        var table = name.substring(0, name.lastIndexOf('.'));
        return tables.stream()
                .filter(one -> one.name().equals(table) || one.name().endsWith("." + table))
                .findFirst()
                .map(one -> "%s has %s"
                        .formatted(
                                one.name(),
                                one.columns().stream()
                                        .map(RawColumn::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                .orElseGet(() ->
                        "the tables are " + tables.stream().map(RawTable::name).collect(Collectors.joining(", ")));
    }

    /** @param distinct how many different values there are; 0 or less where that grows with the rows */
    boolean allows(String table, String column, Kind kind, double distinct) {
        return kind == Kind.LABEL || names(table, column) || distinct > 0 && distinct <= few && !Personal.looks(column);
    }
}
