package dev.palindrome.check.reversibility;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP_AGAIN;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Script;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second up ends where the first did, apart from values that time or chance chose. */
public final class ReapplyEqual implements Check {

    private static final String WHEN = "after the second up";

    @Override
    public String id() {
        return "reapply-equal";
    }

    @Override
    public String sentence() {
        return "second up ends where the first did";
    }

    @Override
    public String complaint() {
        return "second up ends elsewhere than the first";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheSecondUp(evidence).orElseGet(() -> judge(evidence));
    }

    private static Verdict judge(CycleEvidence evidence) {
        var schema = evidence.schemaDiff(AFTER_UP, AFTER_UP_AGAIN);
        if (schema.isEmpty()) {
            return Verdict.inconclusive("the schema was not looked at after the second up");
        }
        Script up = evidence.migration().up();
        List<Finding> findings = new ArrayList<>(SchemaFindings.afterTheSecondUp(schema.get(), up));
        List<String> notes = new ArrayList<>(SchemaFindings.notes(schema.get()));
        if (evidence.rows() == 0) {
            return RowFindings.verdict(findings, notes, List.of());
        }
        if (evidence.reapplyDiff().isEmpty()) {
            return RowFindings.verdict(findings, notes, List.of("the rows were not compared after the second up"));
        }
        return byRows(evidence, evidence.reapplyDiff().get(), findings, notes);
    }

    private static Verdict byRows(CycleEvidence evidence, DataDiff data, List<Finding> findings, List<String> notes) {
        Script up = evidence.migration().up();
        Optional<Consequences> consequences = Consequences.of(evidence);
        List<String> following = new ArrayList<>();
        evidence.chance().forEach(c -> notes.add(chance(evidence, c)));
        for (TableDiff table : data.tables()) {
            Optional<TableDiff> rest = consequences.isEmpty()
                    ? Optional.of(table)
                    : consequences.get().without(table);
            rest.ifPresentOrElse(
                    r -> findings.addAll(word(r, up)),
                    () -> following.add(table.table().toString()));
        }
        data.sequences().stream()
                .filter(s -> evidence.downDiff().stream()
                        .flatMap(down -> down.sequences().stream())
                        .noneMatch(was -> was.sequence().equals(s.sequence())))
                .forEach(s -> findings.add(RowFindings.repeating(s, WHEN, up)));
        if (following.isEmpty()) {
            return RowFindings.verdict(findings, notes, data.uncompared());
        }
        String because = "the second up met other rows than the first, since the down had lost some; so it ended with"
                + " other rows in %s".formatted(String.join(", ", following));
        if (findings.isEmpty()) {
            return new Verdict.Inconclusive(because, consequences.orElseThrow().cause(), List.of());
        }
        notes.add(because);
        return RowFindings.verdict(findings, notes, data.uncompared());
    }

    private static String chance(CycleEvidence evidence, String column) {
        boolean drawn = evidence.state(AFTER_UP).stream()
                .flatMap(state -> state.data().sequences().stream())
                .anyMatch(s -> s.table() != null && column.equals(s.table() + "." + s.column()));
        return drawn
                ? "values of %s differ by the counter alone, which went on where the first up had left it"
                        .formatted(column)
                : "values of %s differ by time or chance alone".formatted(column);
    }

    private static List<Finding> word(TableDiff table, Script up) {
        List<Finding> findings = new ArrayList<>();
        if (table.rowsBefore() != table.rowsAfter()) {
            findings.add(RowFindings.otherNumber(table, WHEN, up));
        }
        findings.addAll(RowFindings.otherValues(table, WHEN, up));
        return findings;
    }
}
