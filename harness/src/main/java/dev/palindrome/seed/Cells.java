package dev.palindrome.seed;

import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.NullShare;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import dev.palindrome.seed.value.ValueSource;
import dev.palindrome.seed.value.ValueSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the values of columns that point nowhere. Not safe for use by several threads. */
final class Cells {

    /** Rows in which attempts begin anew, because the server disliked what was made before. */
    private static final int ROUND = 1000;
    /** For so many attempts a row keeps what it has been offered in columns that no key holds. */
    private static final int KEPT = 4;

    /** For so many attempts it keeps what a profile has dealt to it there. */
    private static final int PATIENCE = 20;

    /** What moments of one row share that meet an edge together. */
    private static final long TOGETHER = 0x2545f4914f6cdd1dL;

    private final UsedKeys used;
    private final Sources sources;
    private final int count;
    private final long family;
    private final Map<String, Cell> cells = new HashMap<>();
    private final List<Offered> offered = new ArrayList<>();

    /** A value that a row was given because it is its turn. */
    private record Offered(String column, Turns turns) {}

    /** What is remembered of one column. */
    private static final class Cell {

        private final long start;
        private final int nulls;
        private final boolean edges;
        private final Map<ValueSource, Turns> turns = new IdentityHashMap<>();
        private long number;
        private int empty;
        private @Nullable ValueSource source;
        private @Nullable Turns current;

        Cell(String column, long start, int count, boolean edges) {
            this.start = start;
            this.edges = edges;
            // Not the last row: there may have to be a next one.
            this.empty = (int) Long.remainderUnsigned(start, Math.max(1, count - 1));
            this.nulls = NullShare.of(column, start);
        }
    }

    Cells(Demand demand, UsedKeys used, Sources sources, long seed, int count) {
        this.used = used;
        this.sources = sources;
        this.count = count;
        var table = demand.name();
        this.family = Dice.start(seed, table.schema(), table.name());
        for (var column : demand.columns()) {
            cells.put(
                    column.name(),
                    new Cell(
                            column.name(),
                            Dice.start(seed, table.schema(), table.name(), column.name()),
                            count,
                            edges(column)));
        }
    }

    /**
     * Return whether the column meets edges. A counter does not, nor a number that a key holds: texts that look different, such as 1.0
     * and 1.00, are one number, and behind the largest key there is no next one.
     */
    private boolean edges(ColumnDemand column) {
        boolean numbered = switch (column.column().generation()) {
            case NUMBERED, ALWAYS_NUMBERED -> true;
            default -> false;
        };
        boolean text = ValueSources.isText(column.making().type());
        if (!text && ValueSources.isText(column.column().type())) {
            // It holds another type's values for the time being, and may be too short for some.
            return false;
        }
        if (sources.resemblance().follows(column.name())) {
            return false;
        }
        return !numbered && (text || !used.isPartOfKey(column.name()));
    }

    /** Put a value or NULL into the row; return whether there is one that fits. */
    boolean fill(
            ColumnDemand column, Restriction restriction, Map<String, @Nullable String> row, int number, int attempt) {
        var name = column.name();
        var cell = cell(name);
        var dice = Dice.at(cell.start, family, number, attempt);
        var presence = restriction.presence();
        boolean mayBeNull = column.nullable() && presence != Presence.VALUE;
        var source = presence == Presence.NULL
                ? null
                : sources.of(column, restriction).orElse(null);
        if (source == null || mayBeNull && isNull(cell, name, source, dice, number, attempt)) {
            row.put(name, null);
            return mayBeNull;
        }
        row.put(name, value(cell, column, restriction, source, dice, number, attempt));
        return true;
    }

    /** Return whether a pointer of the row that may be NULL is NULL: at least one is, and at least one is not. */
    boolean isNull(String column, Dice dice, int row, int attempt) {
        return isNull(cell(column), column, null, dice, row, attempt);
    }

    private boolean isNull(Cell cell, String column, @Nullable ValueSource source, Dice dice, int row, int attempt) {
        boolean reserved = source != null
                && cell.edges
                && (attempt == 0
                        ? turns(cell, source).isReserved(row)
                        : attempt < KEPT && turns(cell, source).same(row) != null);
        var alike = reserved || attempt > 3
                ? null
                : sources.resemblance().isNull(column, dice, row, dealt(column, attempt));
        if (alike != null) {
            return alike;
        }
        boolean chance = dice.percent(attempt % 3 == 2 ? 50 : cell.nulls);
        if (attempt > 3 || count < 2) {
            return chance && count > 1;
        }
        if (reserved && cell.empty < count - 1) {
            // The next row is NULL instead.
            cell.empty += row == cell.empty ? 1 : 0;
            return false;
        }
        return row == cell.empty || row != (cell.empty + 1) % count && chance;
    }

    /** What a profile has dealt to a row stays its own at first where the row failed for its keys. */
    private int dealt(String column, int attempt) {
        return attempt < PATIENCE && !used.isPartOfKey(column) ? 0 : attempt;
    }

    /** Start the numbering behind one row more: most tables are numbered from one on. */
    void occupy() {
        cells.values().forEach(cell -> cell.number++);
    }

    /** Remember what an accepted row has shown of the values that must each come up. */
    void accept(Map<String, @Nullable String> row) {
        offered.forEach(one -> one.turns.accept(row.get(one.column)));
        offered.clear();
    }

    /** Have values that must each come up offered once more: the server did not like the row. */
    void release(Map<String, @Nullable String> row) {
        cells.forEach((column, cell) -> cell.turns.values().forEach(turns -> turns.release(row.get(column))));
    }

    private Cell cell(String column) {
        return cells.computeIfAbsent(column, name -> new Cell(name, 0, count, false));
    }

    private Turns turns(Cell cell, ValueSource source) {
        var current = cell.current;
        if (current == null || cell.source != source) {
            // A column has a source for each case of its conditions.
            current = cell.turns.computeIfAbsent(
                    source, one -> new Turns(one, one.edgesTogether() ? family : cell.start, count));
            cell.source = source;
            cell.current = current;
        }
        return current;
    }

    private String value(
            Cell cell,
            ColumnDemand column,
            Restriction restriction,
            ValueSource source,
            Dice dice,
            int row,
            int attempt) {
        var name = column.name();
        boolean distinct = used.isDistinct(name);
        var turns = turns(cell, source);
        if (attempt % ROUND == 0) {
            var wanted = turns.next(row, attempt > 0, distinct, cell.edges);
            if (wanted != null) {
                offered.add(new Offered(name, turns));
                return wanted;
            }
        } else if (attempt < KEPT && !used.isPartOfKey(name)) {
            var wanted = turns.same(row);
            if (wanted != null) {
                return wanted;
            }
        }
        boolean another = used.isPartOfKey(name) && (attempt % 2 == 1 || attempt == 0 && source.ordinal());
        return switch (column.column().generation()) {
            case NUMBERED, ALWAYS_NUMBERED -> source.distinct(dice, cell.number++);
            default -> {
                if (distinct || another) {
                    yield source.distinct(dice, cell.number++);
                }
                var alike = sources.resemblance().value(column, restriction, source, dice, row, dealt(name, attempt));
                yield alike.isPresent() ? alike.get() : ordinary(cell, turns, source, dice);
            }
        };
    }

    private static String ordinary(Cell cell, Turns turns, ValueSource source, Dice dice) {
        var edge = cell.edges ? turns.seldom(source.edgesTogether() ? dice.kin(TOGETHER) : dice) : null;
        return edge == null ? source.value(dice) : edge;
    }
}
