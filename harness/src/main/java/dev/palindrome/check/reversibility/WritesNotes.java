package dev.palindrome.check.reversibility;

import dev.palindrome.cycle.WritesEvidence.Row;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.TableName;
import dev.palindrome.writes.Fate;
import dev.palindrome.writes.Loosening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says of what was written after the up what became of it, where that is no finding. */
final class WritesNotes {

    private static final Pattern OF_VALUES = Pattern.compile(
            "\\b(update|delete|insert|replace|merge|using|case|select|call|do)\\b", Pattern.CASE_INSENSITIVE);

    /** What takes rows along as they are, as it is done to make a table anew, says nothing about a value. */
    private static final Pattern OF_ROWS = Pattern.compile(
            "\\binsert\\s+into\\s+\\S+\\s*(\\([^()']*\\)\\s*)?select\\s+NAME(\\s*,\\s*NAME)*\\s+from\\s+[^\\s;]+\\s*(;|\\z)"
                    .replace("NAME", "(?!null\\b|\\d)[\\w.\"`*]+"),
            Pattern.CASE_INSENSITIVE);

    private WritesNotes() {}

    static List<String> of(Trial trial, Script down) {
        List<String> notes = new ArrayList<>();
        trial.others()
                .forEach((what, rows) -> notes.add(
                        isTable(what)
                                ? "%s: %s written, gone with it".formatted(what.words(), Wording.count(rows, "row"))
                                : "%s: written, gone with %s".formatted(what.words(), "the column")));
        if (trial.failure() != null) {
            trial.refusal()
                    .ifPresent(words -> notes.add("the down refuses to go back over %s, in its own words: %s"
                            .formatted(words(trial), words)));
            return notes;
        }
        Map<Loosening, List<Row>> byWhat = new LinkedHashMap<>();
        trial.rows()
                .forEach(row -> byWhat.computeIfAbsent(row.written().what(), w -> new ArrayList<>())
                        .add(row));
        byWhat.forEach((what, rows) -> {
            if (rows.stream().noneMatch(row -> row.hurts() || isSilent(row, down))) {
                notes.add("%s: %s".formatted(what.words(), fate(rows.get(0).fate())));
            }
        });
        return notes;
    }

    /**
     * Return whether the down makes another value of what the old schema could not hold, and no statement of it speaks of values: then
     * the server did it by itself. Who wrote one meant it.
     */
    static boolean isSilent(Row row, Script down) {
        if (row.written().what() instanceof Loosening.NewReference reference) {
            return (row.fate() instanceof Fate.Lost || row.fate() instanceof Fate.Changed)
                    && !speaksOf(reference.table(), down);
        }
        return !row.written().what().isOrdinary()
                && row.fate() instanceof Fate.Changed
                && down.batches().stream()
                        .map(Batch::sql)
                        .map(sql -> OF_ROWS.matcher(sql).replaceAll(""))
                        .noneMatch(sql -> OF_VALUES.matcher(sql).find());
    }

    /** What happens to a table that no statement names is the doing of a key: ON DELETE CASCADE or SET NULL. */
    private static boolean speaksOf(TableName table, Script down) {
        var name = Pattern.compile("(?<!\\w)" + Pattern.quote(table.name()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
        return down.batches().stream()
                .anyMatch(batch -> name.matcher(batch.sql()).find());
    }

    private static boolean isTable(Loosening what) {
        return what instanceof Loosening.NewTable;
    }

    static String words(Trial trial) {
        return String.join(", ", trial.what().stream().map(Loosening::words).toList());
    }

    static String of(Unwritten one) {
        return "%s was not tried: %s".formatted(one.what().words(), one.because());
    }

    private static String fate(Fate fate) {
        if (fate instanceof Fate.Changed changed) {
            Fate.Change first = changed.changes().get(0);
            return "the down makes %s of %s in %s"
                    .formatted(Wording.value(first.found()), Wording.value(first.expected()), first.column());
        }
        if (fate instanceof Fate.Lost) {
            return "the down deletes the row, which the old schema could not hold";
        }
        if (fate instanceof Fate.Outlived) {
            return "the down deletes the older one of the two";
        }
        if (fate instanceof Fate.Unknown unknown) {
            return "nobody can tell, " + unknown.because();
        }
        return fate.word();
    }
}
