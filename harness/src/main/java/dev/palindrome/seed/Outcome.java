package dev.palindrome.seed;

import dev.palindrome.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a filling did. */
final class Outcome {

    private final Set<TableName> touched = new TreeSet<>();
    private final SortedMap<TableName, String> tables = new TreeMap<>();
    private final SortedMap<TableName, String> shorts = new TreeMap<>();
    private final SortedMap<String, String> columns = new TreeMap<>();
    private final Set<TableName> exhausted = new TreeSet<>();
    private final Map<TableName, Long> held = new HashMap<>();

    void unfilled(TableName table, String reason) {
        tables.put(table, reason);
    }

    /** Note that a table has some rows, but not as many as were asked for. */
    void tooFew(TableName table, long rows, long wanted, String reason) {
        shorts.put(table, "it has %s of %s rows: %s".formatted(rows, wanted, reason));
    }

    /** Note that a table can hold no more rows than it has. */
    void exhausted(TableName table) {
        exhausted.add(table);
    }

    /** Note how many rows a table has. */
    void holds(TableName table, long rows) {
        held.put(table, rows);
    }

    /** Note that rows were taken out again because they have no parent. */
    void lost(TableName table, long rows, long wanted) {
        var reason = "%s of its rows were taken out again, whose parents could not be written".formatted(rows);
        var before = held.get(table);
        exhausted.remove(table);
        if (before == null || before < rows) {
            shorts.put(table, reason);
        } else if (before == rows) {
            shorts.remove(table);
            tables.put(table, reason);
        } else if (before - rows < wanted) {
            tooFew(table, before - rows, wanted, reason);
        }
    }

    void unfilled(TableName table, String column, String reason) {
        columns.put(table + "." + column, reason);
    }

    /** Note a table that got rows, and its columns that lack a value or a NULL. */
    void filled(Demand demand, Tally tally) {
        touched.add(demand.name());
        for (var column : demand.columns()) {
            judge(demand, column, tally.values(column.name()), tally.rows(), "no value was found that fits");
        }
    }

    /**
     * Note columns that got values.
     *
     * @param values how many rows got one of each
     * @param stored how many rows the table has
     * @return the columns that hold no value after all
     */
    Set<String> filled(Demand demand, List<String> names, long[] values, int stored, @Nullable String refusal) {
        var without = new TreeSet<String>();
        for (int i = 0; i < names.size(); i++) {
            long written = values[i];
            var reason = refusal == null
                    ? "no value was found that fits"
                    : "the server refuses every value: " + line(refusal);
            demand.column(names.get(i)).ifPresent(column -> judge(demand, column, written, stored, reason));
            if (written == 0) {
                without.add(names.get(i));
            } else {
                touched.add(demand.name());
            }
        }
        return without;
    }

    /** Note that rows which stood got new values. */
    void renewed(TableName table) {
        touched.add(table);
    }

    /** Note that rows were added in which a column has a value; the others have none. */
    void added(TableName table, String column) {
        touched.add(table);
        columns.remove(table + "." + column);
        tables.remove(table);
    }

    private void judge(Demand demand, ColumnDemand column, long values, long rows, String reason) {
        var name = demand.name() + "." + column.name();
        columns.remove(name);
        if (values == 0) {
            columns.put(name, reason);
        } else if (values == rows && column.column().nullable()) {
            columns.put(
                    name,
                    column.nullable()
                            ? (rows < 2 ? "there is one row only" : "no row with NULL was found that fits")
                            : "a later version does not take NULL in it");
        }
    }

    SeedReport report() {
        return new SeedReport(touched, tables, shorts, columns, exhausted);
    }

    /** Return the first line of what the server said. */
    static String line(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
