package dev.palindrome.seed;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows that were written, and the values in each of their columns. */
final class Tally {

    private final List<String> columns;
    private final long[] values;
    private long rows;

    Tally(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.values = new long[columns.size()];
    }

    /** Count a row: its values in the order of the columns. */
    void add(List<@Nullable String> row) {
        rows++;
        for (int i = 0; i < values.length; i++) {
            if (row.get(i) != null) {
                values[i]++;
            }
        }
    }

    long rows() {
        return rows;
    }

    /** Return in how many rows the column has a value. */
    long values(String column) {
        int place = columns.indexOf(column);
        return place < 0 ? 0 : values[place];
    }

    @Override
    public String toString() {
        return rows + " rows, values " + Arrays.toString(values);
    }
}
