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
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
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
        DataDiff data = evidence.reapplyDiff().get();
        evidence.chance().forEach(c -> notes.add("values of %s differ by time or chance alone".formatted(c)));
        for (TableDiff table : data.tables()) {
            withoutChance(table, evidence.chance()).ifPresent(rest -> findings.addAll(word(rest, up)));
        }
        data.sequences().forEach(s -> findings.add(RowFindings.repeating(s, WHEN, up)));
        return RowFindings.verdict(findings, notes, data.uncompared());
    }

    private static List<Finding> word(TableDiff table, Script up) {
        return table.rowsBefore() == table.rowsAfter()
                ? RowFindings.otherValues(table, WHEN, up)
                : List.of(RowFindings.otherNumber(table, WHEN, up));
    }

    /** Keys and rows that chance chose were told apart by whoever compared; here only its columns are left out. */
    private static Optional<TableDiff> withoutChance(TableDiff table, List<String> chance) {
        List<ColumnDiff> columns = table.columns().stream()
                .filter(c -> !chance.contains(table.table() + "." + c.column()))
                .toList();
        if (columns.size() == table.columns().size()) {
            return Optional.of(table);
        }
        boolean rowsDiffer = table.lost() > 0 || table.invented() > 0 || table.rowsBefore() != table.rowsAfter();
        return rowsDiffer || !columns.isEmpty()
                ? Optional.of(new TableDiff(
                        table.table(),
                        table.rowsBefore(),
                        table.rowsAfter(),
                        table.lost(),
                        table.invented(),
                        columns,
                        table.samples()))
                : Optional.empty();
    }
}
