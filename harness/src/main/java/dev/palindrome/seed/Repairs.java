package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.Assignment;
import dev.palindrome.database.Filling.StoredRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the server compute the values that conditions ask for, in rows that break them. */
final class Repairs {

    private final Filling filling;
    private final Connection connection;
    private final Demand demand;
    private final List<Assignment> assignments = new ArrayList<>();

    Repairs(Filling filling, Connection connection, Demand demand, List<Condition> conditions) {
        this.filling = filling;
        this.connection = connection;
        this.demand = demand;
        var own = new HashSet<String>();
        demand.columns().forEach(column -> own.add(column.name()));
        // What points to a parent cannot be anything.
        demand.keys().forEach(key -> key.columns().forEach(own::remove));
        conditions.forEach(condition -> assignments.addAll(Equations.of(condition.sql(), own)));
    }

    /** Return whether there is anything that could be computed into these columns. */
    boolean know(List<String> wanted) {
        return assignments.stream().anyMatch(assignment -> wanted.contains(assignment.column()));
    }

    /** Return the rows with the values that conditions ask for; a row for which there are none comes back as it was. */
    List<Map<String, @Nullable String>> of(List<StoredRow> rows, List<String> wanted) throws SQLException {
        var useful = assignments.stream()
                .filter(assignment -> wanted.contains(assignment.column()))
                .toList();
        var computed = filling.computed(connection, demand.table(), wanted, rows, useful);
        var all = new ArrayList<Map<String, @Nullable String>>();
        for (int i = 0; i < rows.size(); i++) {
            var before = Batch.named(rows.get(i).values(), wanted);
            var after = Batch.named(computed.get(i).values(), wanted);
            all.add(fits(before, after) ? after : before);
        }
        return all;
    }

    private boolean fits(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        for (var column : demand.columns()) {
            var value = after.get(column.name());
            boolean same = java.util.Objects.equals(value, before.get(column.name()));
            if (!same && (value == null ? !column.nullable() : !Limits.allow(column.limit(), value))) {
                return false;
            }
        }
        return true;
    }

    /** Return both in one. */
    static Map<String, @Nullable String> over(Map<String, @Nullable String> row, Map<String, @Nullable String> values) {
        Map<String, @Nullable String> both = new HashMap<>(row);
        both.putAll(values);
        return both;
    }
}
