package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.snapshot.DataDiff;
import java.util.ArrayList;
import java.util.List;

/** What stood in the rows before the up stands there after the down, and no counter hands out a used value. */
public final class DataRestored implements Check {

    @Override
    public String id() {
        return "data-restored";
    }

    @Override
    public String sentence() {
        return "down leaves each row the values that it had";
    }

    @Override
    public String complaint() {
        return "down leaves other values";
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
                        .orElseGet(() -> Verdict.inconclusive("the values were not compared after the down")));
    }

    private static Verdict judge(CycleEvidence evidence, DataDiff diff) {
        var down = evidence.migration().down().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (var table : diff.tables()) {
            findings.addAll(RowFindings.otherValues(table, "after the down", down));
        }
        for (var sequence : diff.sequences()) {
            findings.add(RowFindings.repeating(sequence, "after the down", down));
        }
        return RowFindings.verdict(findings, NewcomersLoss.columns(evidence), diff.uncompared());
    }
}
