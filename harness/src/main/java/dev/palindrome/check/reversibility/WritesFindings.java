package dev.palindrome.check.reversibility;

import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Location;
import dev.palindrome.cycle.WritesEvidence.OldRows;
import dev.palindrome.cycle.WritesEvidence.Row;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.writes.Fate;
import dev.palindrome.writes.Loosening;
import dev.palindrome.writes.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words what a rollback does to rows that it has to leave alone, and on which rows it fails. */
final class WritesFindings {

    private static final int MOST = 3;
    private static final int LONGEST = 200;

    private WritesFindings() {}

    /** @param losing the tables that lose rows behind the down in any case, of which rows-preserved tells */
    static List<Finding> of(Trial trial, Script down, Set<TableName> losing) {
        SqlFailure failure = trial.failure();
        if (failure != null) {
            boolean meant = trial.refusal().isPresent() && trial.what().stream().noneMatch(Loosening::isOrdinary);
            return meant ? List.of() : List.of(fails(trial, failure, down));
        }
        List<Finding> findings = new ArrayList<>();
        hurt(trial, down, losing).forEach((what, rows) -> findings.add(rows(what, rows, down)));
        trial.oldRows().stream()
                .filter(old -> !old.changed().isEmpty() || !losing.contains(old.table()))
                .forEach(old -> findings.add(old(trial, old, down)));
        if (trial.schema() != null && !trial.schema().isEquivalent()) {
            findings.add(new Finding(
                    "the down leaves another schema behind %s".formatted(WritesNotes.words(trial)),
                    trial.schema().rootDifferences().stream()
                            .limit(MOST)
                            .map(d -> new Fact("differs", Wording.object(d.kind(), d.name())))
                            .toList(),
                    Place.in(down, List.of()),
                    ""));
        }
        return findings;
    }

    private static Finding fails(Trial trial, SqlFailure failure, Script down) {
        List<Fact> facts = new ArrayList<>();
        trial.rows().stream().limit(MOST).forEach(row -> facts.add(written(row.written())));
        facts.add(new Fact("message", failure.message()));
        if (failure.sqlState() != null) {
            facts.add(new Fact("SQLSTATE", failure.sqlState()));
        }
        if (!failure.statement().isBlank()) {
            facts.add(new Fact("statement", Wording.shorten(failure.statement().strip(), LONGEST)));
        }
        String file = failure.file() == null ? down.file() : failure.file();
        return new Finding(
                "the down fails on %s: %s".formatted(WritesNotes.words(trial), failure.message()),
                facts,
                new Location(file, failure.line()),
                trial.what().stream()
                        .map(Loosening::advice)
                        .filter(advice -> !advice.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static Map<Loosening, List<Row>> hurt(Trial trial, Script down, Set<TableName> losing) {
        Map<Loosening, List<Row>> hurt = new LinkedHashMap<>();
        trial.rows().stream()
                .filter(row -> row.hurts() || WritesNotes.isSilent(row, down))
                .filter(row -> row.fate() instanceof Fate.Changed
                        || !losing.contains(row.written().what().table()))
                .forEach(row -> hurt.computeIfAbsent(row.written().what(), w -> new ArrayList<>())
                        .add(row));
        return hurt;
    }

    private static Finding rows(Loosening what, List<Row> rows, Script down) {
        List<Row> shown = rows.stream().limit(MOST).toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", what.table().toString()));
        List<String> names = new ArrayList<>();
        for (Row row : shown) {
            facts.addAll(facts(row));
            if (row.fate() instanceof Fate.Changed changed) {
                changed.changes().forEach(change -> names.add(change.column()));
            }
        }
        names.add(what.table().name());
        return new Finding(sentence(what, shown.get(shown.size() - 1)), facts, Place.in(down, names), what.advice());
    }

    private static List<Fact> facts(Row row) {
        String key = row.written().shownKey();
        if (row.fate() instanceof Fate.Changed changed) {
            return changed.changes().stream()
                    .limit(MOST)
                    .map(c -> new Fact(
                            key + " " + c.column(),
                            "should be %s, is %s".formatted(Wording.value(c.expected()), Wording.value(c.found()))))
                    .toList();
        }
        return List.of(new Fact(
                key,
                row.fate() instanceof Fate.Orphaned
                        ? "points to a row that is not there"
                        : "written after the up, and gone after the down"));
    }

    private static String sentence(Loosening what, Row row) {
        if (row.fate() instanceof Fate.Changed changed) {
            Fate.Change first = changed.changes().get(0);
            return changes(what)
                    .formatted(
                            what.words(),
                            what.table(),
                            first.column(),
                            Wording.value(first.found()),
                            Wording.value(first.expected()));
        }
        return row.fate() instanceof Fate.Orphaned
                ? "the down leaves %s behind, and the foreign key is back".formatted(what.words())
                : deletes(what);
    }

    private static String changes(Loosening what) {
        if (what instanceof Loosening.NewReference) {
            return "the down changes %s without a word: %s.%s is %s, not %s";
        }
        if (what instanceof Loosening.ChangedRow) {
            return "the down takes back %s: %s.%s is %s, not %s";
        }
        return what.isOrdinary()
                ? "the down changes %s that the old schema could hold: %s.%s is %s, not %s"
                : "the down cuts %s without a word: %s.%s is %s, not %s";
    }

    private static String deletes(Loosening what) {
        if (what instanceof Loosening.NewReference) {
            return "the down deletes %s without a word".formatted(what.words());
        }
        return what instanceof Loosening.ChangedRow
                ? "the down deletes a row of %s that the new version changed".formatted(what.table())
                : "the down deletes %s that the new version wrote and the old schema could hold"
                        .formatted(what.words());
    }

    private static Finding old(Trial trial, OldRows old, Script down) {
        List<String> clauses = new ArrayList<>();
        if (old.lost() > 0) {
            clauses.add("%s %s gone".formatted(Wording.count(old.lost(), "row"), Wording.are(old.lost())));
        }
        old.changed()
                .forEach((column, number) -> clauses.add("%s of %s %s"
                        .formatted(Wording.count(number, "value"), column, number == 1 ? "differs" : "differ")));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", old.table().toString()));
        for (RowSample sample : old.samples().stream().limit(MOST).toList()) {
            facts.add(new Fact(
                    Wording.shorten(sample.key(), LONGEST),
                    Wording.value(sample.before()) + " -> " + Wording.value(sample.after())));
        }
        return new Finding(
                "rows of %s that stood before the up suffer from %s: behind the down %s"
                        .formatted(old.table(), WritesNotes.words(trial), String.join(", ", clauses)),
                facts,
                Place.in(down, List.of(old.table().name())),
                trial.what().stream().findFirst().map(Loosening::advice).orElse(""));
    }

    private static Fact written(Written row) {
        String values = row.values().entrySet().stream()
                .filter(e -> !Objects.equals(e.getValue(), row.likeValues().get(e.getKey())))
                .map(e -> "%s = %s".formatted(e.getKey(), Wording.value(e.getValue())))
                .reduce((a, b) -> a + ", " + b)
                .orElse("like another row");
        return new Fact("written into " + row.what().table(), Wording.shorten(values, LONGEST));
    }
}
