package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.WritesEvidence;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.writes.Loosening;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The down runs, and leaves alone what it has to, when the new version has written rows. Stands beside the grade. */
public final class RollbackAfterWrites implements Check {

    @Override
    public String id() {
        return "rollback-after-writes";
    }

    @Override
    public String sentence() {
        return "down copes with what the new version wrote";
    }

    @Override
    public String complaint() {
        return "down does not cope with what the new version wrote";
    }

    @Override
    public Grade whenFailed() {
        return Grade.REVERSIBLE;
    }

    @Override
    public boolean grades() {
        return false;
    }

    @Override
    public boolean needsWrites() {
        return true;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toRows(evidence)
                .or(() -> Obstacle.toTheSecondUp(evidence).map(RollbackAfterWrites::told))
                .orElseGet(() -> judge(evidence));
    }

    /** A step that failed already tells its own story; behind it nothing was written. */
    private static Verdict told(Verdict obstacle) {
        return obstacle instanceof Verdict.Inconclusive open ? Verdict.notApplicable(open.because()) : obstacle;
    }

    private static Verdict judge(CycleEvidence evidence) {
        WritesEvidence writes = evidence.writes();
        Script down = evidence.migration().down().orElseThrow();
        if (writes.untried() != null) {
            return Verdict.inconclusive(writes.untried());
        }
        if (writes.trials().isEmpty()) {
            return Verdict.notApplicable("the up changes nothing that the new version would write into");
        }
        Set<TableName> losing = evidence.downDiff().stream()
                .flatMap(diff -> diff.tables().stream())
                .filter(table -> table.lost() > 0)
                .map(TableDiff::table)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Trial trial : writes.trials()) {
            findings.addAll(WritesFindings.of(trial, down, losing));
            notes.addAll(WritesNotes.of(trial, down));
        }
        if (!findings.isEmpty()) {
            writes.unwritten().stream()
                    .filter(one -> !one.what().isOrdinary())
                    .forEach(one -> notes.add(WritesNotes.of(one)));
            return new Verdict.Failed(findings, notes);
        }
        List<Unwritten> open = writes.unwritten().stream()
                .filter(one -> !one.what().isOrdinary() && !one.what().isNew())
                // Where the server refuses two rows alike in any case another rule keeps them apart.
                .filter(one -> !(one.what() instanceof Loosening.DuplicateAllowed))
                .toList();
        // The old version could have written it as well, if with another parent.
        boolean onlyReferences = open.stream().allMatch(one -> one.what() instanceof Loosening.NewReference);
        if (onlyReferences) {
            open.forEach(one -> notes.add(WritesNotes.of(one)));
            return new Verdict.Passed(notes);
        }
        return open(evidence, open);
    }

    /** Where a table has no rows that others could be made like, its coverage tells already. */
    private static Verdict open(CycleEvidence evidence, List<Unwritten> open) {
        boolean empty = open.stream()
                .allMatch(one -> evidence.state(CycleEvidence.Moment.AFTER_UP_AGAIN)
                        .map(state -> state.data().rows(one.what().table()) == 0)
                        .orElse(true));
        List<Finding> findings = open.stream()
                .map(one -> new Finding(WritesNotes.of(one), List.of(), null, ""))
                .toList();
        String because = "%s could not be written: %s"
                .formatted(open.get(0).what().words(), open.get(0).because());
        return new Verdict.Inconclusive(because, empty ? "seed-coverage" : null, findings);
    }
}
