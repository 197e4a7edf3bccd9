package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.Quantiles;
import dev.palindrome.profile.TableProfile;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a profile of statistics, leaves out what could tell of somebody, and says what that was. */
final class Portrait {

    /** So many frequent values are told by their shares. */
    private static final int COMMON = 20;
    /** Of a foreign key more: they say how unevenly children spread. */
    private static final int COMMON_PARENTS = 50;

    private static final int LONGEST = 200;

    private final Allowance allowance;
    private final List<String> notes = new ArrayList<>();

    Portrait(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Return what was left out or written by value, and why. */
    List<String> notes() {
        return notes;
    }

    TableProfile of(RawTable table) {
        double rows = table.rows() == null ? 0 : table.rows();
        var columns = new TreeMap<String, ColumnProfile>();
        table.columns().forEach(column -> columns.put(column.name(), of(table.name(), rows, column)));
        return new TableProfile(table.rows(), columns, table.keys());
    }

    private ColumnProfile of(String table, double rows, RawColumn column) {
        double values = rows * (1 - (column.nulls() == null ? 0 : column.nulls()));
        boolean crowd = values >= Spread.CROWD;
        var written = values(table, column);
        boolean apart = !written.isEmpty() || column.kind() == Kind.LABEL;
        return new ColumnProfile(
                column.nulls(),
                column.distinct(),
                written,
                apart || !crowd ? List.of() : common(column),
                apart || !crowd ? null : quantiles(table, column, values),
                crowd && !apart ? column.length() : null);
    }

    private Map<String, Double> values(String table, RawColumn column) {
        var distinct = column.distinct();
        double count = distinct == null ? 0 : distinct.count();
        var values = new LinkedHashMap<String, Double>();
        if (allowance.allows(table, column.name(), column.kind(), count)) {
            for (var one : column.frequent()) {
                if (one.text() != null && one.text().length() <= LONGEST) {
                    values.put(one.text(), one.share());
                }
            }
        }
        if (!values.isEmpty() && column.kind() != Kind.LABEL) {
            notes.add("%s.%s: written with %s of its values%s"
                    .formatted(
                            table,
                            column.name(),
                            values.size(),
                            Personal.looks(column.name()) ? ", although it looks personal: you named it" : ""));
        }
        if (values.isEmpty() && allowance.names(table, column.name())) {
            notes.add("%s.%s: you allowed its values, but the statistics know no frequent ones"
                    .formatted(table, column.name()));
        }
        return values;
    }

    private static List<Double> common(RawColumn column) {
        return column.frequent().stream()
                .limit(column.key() ? COMMON_PARENTS : COMMON)
                .map(Frequent::share)
                .toList();
    }

    private @org.jspecify.annotations.Nullable Quantiles quantiles(String table, RawColumn column, double values) {
        var kind = column.kind() == Kind.TIME ? Quantiles.Kind.TIME : Quantiles.Kind.NUMBER;
        boolean ordered = column.kind() == Kind.TIME || column.kind() == Kind.NUMBER;
        if (!ordered || column.key()) {
            return null;
        }
        if (Personal.looks(column.name())) {
            notes.add("%s.%s: it looks personal, so that nothing is said of where its values lie"
                    .formatted(table, column.name()));
            return null;
        }
        return Spread.of(column, kind, values).orElse(null);
    }
}
