package dev.palindrome.seed;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.ValueSources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Makes new rows resemble those that migrations have inserted. A column in which values repeat knows a few words only, on which later
 * migrations rely. One in which each row has its own text names the rows: to delete one by its name must not hit another.
 */
final class Alike {

    private Alike() {}

    /** Return what is asked of rows beside these. Columns of keys are looked after elsewhere. */
    static Demand to(List<StoredRow> rows, List<String> columns, Demand demand) {
        if (rows.isEmpty()) {
            return demand;
        }
        var keys = new HashSet<String>();
        demand.uniques().forEach(unique -> keys.addAll(unique.columns()));
        demand.keys().forEach(key -> keys.addAll(key.columns()));
        var alike = new ArrayList<ColumnDemand>();
        for (var column : demand.columns()) {
            int place = columns.indexOf(column.name());
            var values = rows.stream()
                    .map(row -> row.values().get(place))
                    .filter(Objects::nonNull)
                    .toList();
            alike.add(keys.contains(column.name()) ? column : to(values, column));
        }
        return demand.withColumns(alike);
    }

    private static ColumnDemand to(List<String> values, ColumnDemand column) {
        var words = values.stream().distinct().toList();
        if (words.size() < values.size()) {
            return column.limitedTo(Restriction.oneOf(words));
        }
        return ValueSources.isText(column.making().type()) ? column.limitedTo(Restriction.noneOf(words)) : column;
    }
}
