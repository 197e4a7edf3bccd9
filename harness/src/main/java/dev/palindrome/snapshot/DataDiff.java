package dev.palindrome.snapshot;

import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of two moments differ, for the tables and columns that stood at the first.
 *
 * @param tables the tables that differ, sorted by name; a table that is gone altogether counts all its rows as lost
 * @param sequences the sequences that would now hand out a used value, and would not have before
 * @param uncompared why something could not be compared, a sentence each
 */
public record DataDiff(List<TableDiff> tables, List<SequencePosition> sequences, List<String> uncompared) {

    /** No difference. */
    public static final DataDiff NONE = new DataDiff(List.of(), List.of(), List.of());

    public DataDiff {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        uncompared = List.copyOf(uncompared);
    }

    /**
     * How the rows of one table differ. Where nothing tells rows apart a changed row counts as one lost and one invented.
     *
     * @param rowsBefore how many there were
     * @param rowsAfter how many there are
     * @param lost how many rows, told apart by their key, are gone
     * @param invented how many rows are new
     * @param columns the columns whose values differ in rows present on both sides
     * @param samples the first rows that differ, by key
     * @param counting whether the numbers are all that differs, or the least that does; {@link DataDiff#uncompared} says why then
     */
    public record TableDiff(
            TableName table,
            long rowsBefore,
            long rowsAfter,
            long lost,
            long invented,
            List<ColumnDiff> columns,
            List<RowSample> samples,
            Counting counting) {

        /** Rows that were counted one by one. */
        public TableDiff(
                TableName table,
                long rowsBefore,
                long rowsAfter,
                long lost,
                long invented,
                List<ColumnDiff> columns,
                List<RowSample> samples) {
            this(table, rowsBefore, rowsAfter, lost, invented, columns, samples, Counting.EXACT);
        }

        public TableDiff {
            columns = List.copyOf(columns);
            samples = List.copyOf(samples);
        }
    }

    /** How far numbers can be relied on. */
    public enum Counting {
        EXACT,
        AT_LEAST
    }

    /**
     * How many values of one column differ.
     *
     * @param changed how many have another value
     * @param emptied how many of those are NULL now
     * @param origin where the other values come from
     */
    public record ColumnDiff(String column, long changed, long emptied, Origin origin) {

        /** Values of which nothing more is known. */
        public ColumnDiff(String column, long changed, long emptied) {
            this(column, changed, emptied, Origin.STEPS);
        }
    }

    /** Where values come from that were written on the way. */
    public enum Origin {
        /** From what ran, as far as anybody can tell. */
        STEPS,
        /** From time or chance: the same steps on the companion database wrote others. */
        TIME_OR_CHANCE
    }

    /**
     * One row that differs.
     *
     * @param key the row's key: {@code id=7}, or the whole row where the table has no key
     * @param column the column, or null where the whole row is lost or invented
     * @param before the value or row before; null means NULL, or no such row
     * @param after the value or row after, likewise
     */
    public record RowSample(
            String key,
            @Nullable String column,
            @Nullable String before,
            @Nullable String after) {}
}
