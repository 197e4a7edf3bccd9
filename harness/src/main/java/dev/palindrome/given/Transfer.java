package dev.palindrome.given;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies the rows of one table from one database into another, a portion at a time. Used once. */
final class Transfer {

    private static final int PORTION = 5_000;

    /** A table that migrations fill themselves is a table of constants. */
    private static final int KEYS = 1_000_000;

    private final Dialect dialect;
    private final Connection reader;
    private final TableShape source;
    private final Connection writer;
    private final TableShape target;
    private final List<String> columns;
    private final List<List<@Nullable String>> portion = new ArrayList<>();
    private long found;
    private long taken;
    private @Nullable String refusal;

    Transfer(Dialect dialect, Connection reader, TableShape source, Connection writer, TableShape target) {
        this.dialect = dialect;
        this.reader = reader;
        this.source = source;
        this.writer = writer;
        this.target = target;
        this.columns = target.columns().stream()
                .filter(column -> column.generation() != Generation.COMPUTED)
                .map(ColumnShape::name)
                .filter(name -> source.column(name).isPresent())
                .toList();
    }

    /**
     * What became of the rows.
     *
     * @param found how many the source has
     * @param taken how many of them are in the target now
     * @param refusal why one of the others is not, or null
     */
    record Result(long found, long taken, @Nullable String refusal) {

        long left() {
            return found - taken;
        }
    }

    /** Copy them. Where the table has rows already, those with keys that are there count as taken. */
    Result run(boolean beside) throws SQLException {
        var lacking = target.columns().stream()
                .filter(column ->
                        column.generation() == Generation.WRITTEN && !column.nullable() && !column.hasDefault())
                .map(ColumnShape::name)
                .filter(name -> !columns.contains(name))
                .toList();
        var there = beside ? keysOf(target) : Set.<List<String>>of();
        var key = columns.containsAll(target.rowKey()) ? target.rowKey() : List.<String>of();
        if (beside && key.isEmpty()) {
            return new Result(0, 0, null); // nothing tells which of its rows are there already
        }
        try {
            dialect.contents().rows(reader, source, columns, row -> take(row, key, there, lacking));
            load();
        } catch (Failed e) {
            throw e.cause;
        }
        if (taken == 0 && found > 0 && !lacking.isEmpty()) {
            refusal = "the dump has no column %s, which needs a value".formatted(String.join(", ", lacking));
        }
        return new Result(found, taken, refusal);
    }

    private Set<List<String>> keysOf(TableShape table) throws SQLException {
        return table.rowKey().isEmpty()
                ? Set.of()
                : new HashSet<>(dialect.filling().keys(writer, table.name(), table.rowKey(), KEYS));
    }

    private void take(List<@Nullable String> row, List<String> key, Set<List<String>> there, List<String> lacking) {
        found++;
        if (!lacking.isEmpty()) {
            return;
        }
        if (!there.isEmpty() && there.contains(valuesOf(row, key))) {
            taken++;
            return;
        }
        portion.add(row);
        if (portion.size() == PORTION) {
            load();
        }
    }

    private List<String> valuesOf(List<@Nullable String> row, List<String> key) {
        return key.stream()
                .map(name -> String.valueOf(row.get(columns.indexOf(name))))
                .toList();
    }

    private void load() {
        if (portion.isEmpty()) {
            return;
        }
        try {
            dialect.contents().load(writer, target, columns, portion.iterator());
            taken += portion.size();
        } catch (SQLException refused) {
            oneByOne(refused);
        }
        portion.clear();
    }

    private void oneByOne(SQLException refused) {
        try {
            var fitted = dialect.filling().loadFitting(writer, target, columns, portion);
            taken += fitted.kept().cardinality();
            var why = fitted.refusal() == null ? refused.getMessage() : fitted.refusal();
            refusal = String.valueOf(why).lines().findFirst().orElse("");
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Carries a failure through a sink of rows. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
