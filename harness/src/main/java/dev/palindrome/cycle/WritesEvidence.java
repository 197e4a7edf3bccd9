package dev.palindrome.cycle;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.writes.Fate;
import dev.palindrome.writes.Loosening;
import dev.palindrome.writes.Written;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows that were written after the up when the down ran: values only.
 *
 * @param ground where it was tried
 * @param trials how each attempt ended: one with everything, or, where that hurt, some with a part of it each
 * @param unwritten what could not be written, each with the reason
 * @param untried why nothing was tried at all, or null
 */
public record WritesEvidence(
        Ground ground,
        List<Trial> trials,
        List<Unwritten> unwritten,
        @Nullable String untried) {

    /** Nothing was tried, because there is nothing that a new version would write. */
    public static final WritesEvidence NONE = new WritesEvidence(Ground.NONE, List.of(), List.of(), null);

    /** Where rows were written. */
    public enum Ground {
        NONE,
        /** In a transaction that was rolled back. */
        TRANSACTION,
        /** On a copy of the database. */
        COPY,
        /** In a transaction that the down ended, so that the database is not to be trusted any more. */
        SPOILT
    }

    public WritesEvidence {
        trials = List.copyOf(trials);
        unwritten = List.copyOf(unwritten);
    }

    static WritesEvidence untried(String because) {
        return new WritesEvidence(Ground.NONE, List.of(), List.of(), because);
    }

    /**
     * One down behind some writes.
     *
     * @param rows the rows that were written
     * @param others how many rows went into new tables and columns, by what they are
     * @param failure what the server said where it refused the down, or null
     * @param oldRows what happened to rows that stood before the up, beyond what happens to them without the writes
     * @param schema how the schema differs from the one that the down leaves without the writes; null where nobody looked
     */
    public record Trial(
            List<Row> rows,
            Map<Loosening, Long> others,
            @Nullable SqlFailure failure,
            List<OldRows> oldRows,
            @Nullable SchemaDiff schema) {

        public Trial {
            rows = List.copyOf(rows);
            others = Map.copyOf(others);
            oldRows = List.copyOf(oldRows);
        }

        /** Return what was written. */
        public List<Loosening> what() {
            return Stream.concat(rows.stream().map(row -> row.written().what()), others.keySet().stream())
                    .distinct()
                    .toList();
        }

        /** Return the words in which the down itself refuses to go back over such rows, where it does. */
        public Optional<String> refusal() {
            return Optional.ofNullable(failure).flatMap(NoWayBack::of);
        }

        /** Return whether anything hurts that a down has to leave alone. */
        public boolean isClean() {
            return failure == null
                    && oldRows.isEmpty()
                    && (schema == null || schema.isEquivalent())
                    && rows.stream().noneMatch(Row::hurts);
        }
    }

    /** A row and what became of it. */
    public record Row(Written written, Fate fate) {

        /** Return whether the old schema could have held it, and the down did not leave it alone; or could not, and it stands there. */
        public boolean hurts() {
            return written.what().isOrdinary() && (fate instanceof Fate.Lost || fate instanceof Fate.Changed)
                    || fate instanceof Fate.Orphaned;
        }
    }

    /** Something that could not be written, for the reason given. */
    public record Unwritten(Loosening what, String because) {}

    /**
     * Rows that stood before the up.
     *
     * @param lost how many more are gone than without the writes
     * @param changed how many more values of a column differ
     */
    public record OldRows(TableName table, long lost, Map<String, Long> changed, List<RowSample> samples) {

        public OldRows {
            changed = Collections.unmodifiableMap(new TreeMap<>(changed));
            samples = List.copyOf(samples);
        }
    }
}
