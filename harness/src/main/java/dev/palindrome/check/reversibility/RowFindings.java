package dev.palindrome.check.reversibility;

import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Verdict;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Counting;
import dev.palindrome.snapshot.DataDiff.Origin;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words how rows and values differ, with the first of them by key, before and after. */
final class RowFindings {

    private static final int MOST_SAMPLES = 5;
    private static final int LONGEST_KEY = 120;

    private RowFindings() {}

    /** Return the verdict: what could not be compared is never green. */
    static Verdict verdict(List<Finding> findings, List<String> notes, List<String> uncompared) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(uncompared);
        if (!findings.isEmpty()) {
            return new Verdict.Failed(findings, all);
        }
        return uncompared.isEmpty()
                ? new Verdict.Passed(notes)
                : new Verdict.Inconclusive(String.join("; ", uncompared), null, List.of());
    }

    /** Word that a table has more or fewer rows. */
    static Finding otherNumber(TableDiff table, String when, Script script) {
        long gone = table.lost() > 0 ? table.lost() : Math.max(0, table.rowsBefore() - table.rowsAfter());
        long fresh = table.invented() > 0 ? table.invented() : Math.max(0, table.rowsAfter() - table.rowsBefore());
        List<String> clauses = new ArrayList<>();
        if (gone > 0) {
            clauses.add("%s of %s %s gone".formatted(Wording.count(gone, "row"), table.table(), Wording.are(gone)));
        }
        if (fresh > 0) {
            String rows = gone > 0 ? Long.toString(fresh) : Wording.count(fresh, "row") + " of " + table.table();
            clauses.add("%s %s new".formatted(rows, Wording.are(fresh)));
        }
        String sentence = atLeast(table) + String.join(" and ", clauses) + " " + when;
        return finding(sentence, rowFacts(table, gone, fresh), script, table, null);
    }

    /** Word that the rows which are there still hold other values, or that others are there in as many rows. */
    static List<Finding> otherValues(TableDiff table, String when, Script script) {
        List<Finding> findings = new ArrayList<>();
        for (ColumnDiff column : table.columns()) {
            findings.add(otherValues(table, column, when, script));
        }
        boolean replaced = table.lost() > 0 || table.invented() > 0 || findings.isEmpty();
        if (table.rowsBefore() == table.rowsAfter() && replaced) {
            long number = Math.max(table.lost(), table.invented());
            String place = number == 1 ? "another stands in its place" : "others stand in their place";
            String sentence = number == 0
                    ? "values of %s stand in other rows %s".formatted(table.table(), when)
                    : "%s%s of %s %s not there any more %s, %s"
                            .formatted(
                                    atLeast(table),
                                    Wording.count(number, "row"),
                                    table.table(),
                                    Wording.are(number),
                                    when,
                                    place);
            findings.add(finding(sentence, rowFacts(table, table.lost(), table.invented()), script, table, null));
        }
        return findings;
    }

    private static Finding otherValues(TableDiff table, ColumnDiff column, String when, Script script) {
        String name = table.table() + "." + column.column();
        String values = column.changed() <= 0
                ? "values of %s differ".formatted(name)
                : "%s%s of %s %s"
                        .formatted(
                                atLeast(table),
                                Wording.count(column.changed(), "value"),
                                name,
                                column.changed() == 1 ? "differs" : "differ");
        String emptied = column.emptied() <= 0 ? "" : ", %s of them by being NULL".formatted(column.emptied());
        boolean chance = column.origin() == Origin.TIME_OR_CHANCE;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", name));
        facts.add(new Fact("values changed", atLeast(table) + column.changed()));
        facts.add(new Fact("values NULL now", atLeast(table) + column.emptied()));
        if (chance) {
            facts.add(new Fact("written by", "time or chance: the same steps on the companion database wrote others"));
        }
        samples(facts, table, sample -> column.column().equals(sample.column()));
        String origin = chance ? "; time or chance wrote them, so each run leaves others" : "";
        return finding(values + " " + when + emptied + origin, facts, script, table, column.column());
    }

    private static String atLeast(TableDiff table) {
        return table.counting() == Counting.AT_LEAST ? "at least " : "";
    }

    /** Word that a sequence would hand out a used value. */
    static Finding repeating(SequencePosition sequence, String when, Script script) {
        String sentence = sequence.table() == null
                ? "sequence %s would hand out numbers again %s that it has handed out before"
                        .formatted(sequence.sequence(), when)
                : "sequence %s would hand out a used value %s".formatted(sequence.sequence(), when);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", sequence.sequence()));
        facts.add(new Fact("next", Long.toString(sequence.next())));
        if (sequence.table() != null && sequence.column() != null) {
            String end = sequence.ascending() ? "highest" : "lowest";
            facts.add(new Fact(end + " of " + sequence.table() + "." + sequence.column(), text(sequence.highest())));
        }
        String last = Wording.lastPart(sequence.sequence());
        List<String> names = sequence.table() == null
                ? List.of(last)
                : List.of(last, sequence.table().name());
        return new Finding(
                sentence, facts, Place.in(script, names), "set the sequence to a value that no row has, with setval");
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static List<Fact> rowFacts(TableDiff table, long lost, long invented) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", table.table().toString()));
        facts.add(new Fact("before", Wording.count(table.rowsBefore(), "row")));
        facts.add(new Fact("after", Wording.count(table.rowsAfter(), "row")));
        facts.add(new Fact("rows lost", atLeast(table) + lost));
        facts.add(new Fact("rows invented", atLeast(table) + invented));
        samples(facts, table, sample -> sample.column() == null);
        return facts;
    }

    private static void samples(List<Fact> facts, TableDiff table, Predicate<RowSample> which) {
        table.samples().stream().filter(which).limit(MOST_SAMPLES).forEach(s -> facts.add(fact(s)));
    }

    private static Fact fact(RowSample sample) {
        String key = Wording.shorten(sample.key(), LONGEST_KEY);
        if (sample.column() != null) {
            return new Fact(key, Wording.value(sample.before()) + " -> " + Wording.value(sample.after()));
        }
        String row = sample.after() == null ? sample.before() : sample.after();
        String how = sample.after() == null ? "gone" : "new";
        return new Fact(key, sample.key().equals(row) ? how : how + ": " + row);
    }

    private static Finding finding(
            String sentence, List<Fact> facts, Script script, TableDiff table, @Nullable String column) {
        String name = table.table().name();
        List<String> names = column == null ? List.of(name) : List.of(column, name);
        return new Finding(sentence, facts, Place.in(script, names), "");
    }
}
