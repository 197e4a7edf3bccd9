package dev.palindrome.seed;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one row by column: a map over an array, because tables have many rows. Columns that are not the table's are left out. */
final class Row extends AbstractMap<String, @Nullable String> {

    /** Stands where no value has been put, not even NULL; compared as an object. */
    private static final String ABSENT = new String(new char[0]);

    /** The columns that all rows of a table share, each with its place. */
    static final class Columns {

        private final List<String> names;
        private final Map<String, Integer> places = new HashMap<>();

        Columns(List<String> names) {
            this.names = List.copyOf(names);
            this.names.forEach(name -> places.put(name, places.size()));
        }

        /** Return a row without values. */
        Row row() {
            return new Row(this);
        }
    }

    private final Columns columns;
    private final @Nullable String[] values;

    private Row(Columns columns) {
        this.columns = columns;
        this.values = new String[columns.names.size()];
        Arrays.fill(values, ABSENT);
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        var place = columns.places.get(column);
        var value = place == null ? null : values[place];
        return isAbsent(value) ? null : value;
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        var place = columns.places.get(column);
        return place != null && !isAbsent(values[place]);
    }

    @Override
    public @Nullable String put(String column, @Nullable String value) {
        var place = columns.places.get(column);
        if (place == null) {
            return null;
        }
        var before = values[place];
        values[place] = value;
        return isAbsent(before) ? null : before;
    }

    @Override
    public Set<Entry<String, @Nullable String>> entrySet() {
        Map<String, @Nullable String> present = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!isAbsent(values[i])) {
                present.put(columns.names.get(i), values[i]);
            }
        }
        return present.entrySet();
    }

    /** Return the values of these columns, NULL where none has been put. */
    List<@Nullable String> line(List<String> names) {
        var line = new ArrayList<@Nullable String>(names.size());
        boolean all = names.equals(columns.names);
        for (int i = 0; i < names.size(); i++) {
            var value = all ? values[i] : get(names.get(i));
            line.add(isAbsent(value) ? null : value);
        }
        return line;
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == ABSENT;
    }
}
