package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.snapshot.DataDiff;
import java.util.List;

/** Each table that stood before has as many rows after the down. */
public final class RowsPreserved implements Check {

    @Override
    public String id() {
        return "rows-preserved";
    }

    @Override
    public String sentence() {
        return "down leaves each table as many rows as it had";
    }

    @Override
    public String complaint() {
        return "down leaves fewer or more rows";
    }

    @Override
    public Grade whenFailed() {
        return Grade.LOSSY;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toRows(evidence)
                .or(() -> Obstacle.toTheDown(evidence))
                .orElseGet(() -> evidence.downDiff()
                        .map(diff -> judge(evidence, diff))
                        .orElseGet(() -> Verdict.inconclusive("the rows were not compared after the down")));
    }

    private static Verdict judge(CycleEvidence evidence, DataDiff diff) {
        var down = evidence.migration().down().orElseThrow();
        List<Finding> findings = diff.tables().stream()
                .filter(t -> t.rowsBefore() != t.rowsAfter())
                .map(t -> RowFindings.otherNumber(t, "after the down", down))
                .toList();
        return RowFindings.verdict(findings, NewcomersLoss.tables(evidence), diff.uncompared());
    }
}
