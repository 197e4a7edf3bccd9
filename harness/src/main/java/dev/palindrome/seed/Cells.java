package dev.palindrome.seed;

import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import dev.palindrome.seed.value.ValueSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the values of columns that point nowhere. Not safe for use by several threads. */
final class Cells {

    /** So many of a hundred values are NULL where NULL is allowed. */
    private static final int NULLS = 15;

    private final UsedKeys used;
    private final Sources sources;
    private final int count;
    private final Map<String, Long> starts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Set<String>> shown = new HashMap<>();

    Cells(Demand demand, UsedKeys used, Sources sources, long seed, int count) {
        this.used = used;
        this.sources = sources;
        this.count = count;
        for (var column : demand.columns()) {
            starts.put(
                    column.name(),
                    Dice.start(seed, demand.name().schema(), demand.name().name(), column.name()));
        }
    }

    /** Put a value or NULL into the row; return whether there is one that fits. */
    boolean fill(
            ColumnDemand column, Restriction restriction, Map<String, @Nullable String> row, int number, int attempt) {
        var name = column.name();
        var dice = Dice.at(starts.getOrDefault(name, 0L), number, attempt);
        var presence = restriction.presence();
        if (presence == Presence.NULL
                || column.nullable() && presence == Presence.ANY && isNull(name, dice, number, attempt)) {
            row.put(name, null);
            return column.nullable();
        }
        var source = sources.of(column, restriction);
        if (source.isPresent()) {
            row.put(name, value(column, restriction, source.get(), dice, number, attempt));
            return true;
        }
        row.put(name, null);
        return column.nullable() && presence != Presence.VALUE;
    }

    /** Return whether the row's value of a column that may be NULL is NULL: at least one is, and at least one is not. */
    boolean isNull(String column, Dice dice, int row, int attempt) {
        var alike = attempt > 3 ? null : sources.resemblance().isNull(column, dice, row, attempt);
        if (alike != null) {
            return alike;
        }
        boolean chance = dice.percent(attempt % 3 == 2 ? 50 : NULLS);
        if (attempt > 3 || count < 2) {
            return chance && count > 1;
        }
        int empty = (int) Long.remainderUnsigned(starts.getOrDefault(column, 0L), count);
        return row == empty || row != (empty + 1) % count && chance;
    }

    /** Start the numbering behind one row more: most tables are numbered from one on. */
    void occupy() {
        starts.keySet().forEach(column -> numbers.merge(column, 1L, Long::sum));
    }

    /** Remember what an accepted row has shown of the values that must each come up. */
    void accept(Map<String, @Nullable String> row) {
        shown.forEach((column, values) -> {
            var value = row.get(column);
            if (value != null && values.size() < 1000) {
                values.add(value);
            }
        });
    }

    private String value(
            ColumnDemand column, Restriction restriction, ValueSource source, Dice dice, int row, int attempt) {
        var name = column.name();
        if (used.isDistinct(name) || attempt > 0 && used.isPartOfKey(name) && attempt % 2 == 1) {
            long number = numbers.merge(name, 1L, Long::sum) - 1;
            return source.distinct(dice, number);
        }
        if (attempt == 0) {
            for (var wanted : source.each()) {
                if (!shown.computeIfAbsent(name, some -> new HashSet<>()).contains(wanted)) {
                    return wanted;
                }
            }
        }
        return switch (column.column().generation()) {
            case NUMBERED, ALWAYS_NUMBERED -> source.distinct(dice, numbers.merge(name, 1L, Long::sum) - 1);
            default ->
                sources.resemblance()
                        .value(column, restriction, source, dice, row, attempt)
                        .orElseGet(() -> source.value(dice));
        };
    }
}
