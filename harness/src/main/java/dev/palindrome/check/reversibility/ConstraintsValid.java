package dev.palindrome.check.reversibility;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Script;
import java.util.ArrayList;
import java.util.List;

/** What was valid and in force before is so after the down; what the up leaves unchecked is named. */
public final class ConstraintsValid implements Check {

    @Override
    public String id() {
        return "constraints-valid";
    }

    @Override
    public String sentence() {
        return "down leaves valid and in force what was so before";
    }

    @Override
    public String complaint() {
        return "something is left invalid or out of force";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheUp(evidence).orElseGet(() -> judge(evidence));
    }

    private static Verdict judge(CycleEvidence evidence) {
        Validity before = Validity.at(evidence, BEFORE);
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Script up = evidence.migration().up();
        for (Validity.Flaw flaw : Validity.at(evidence, AFTER_UP).flawsNotIn(before)) {
            if (evidence.last() && flaw.isUnfinished()) {
                findings.add(flaw.finding("after the up, and the history ends so", up));
            } else {
                notes.add(flaw.sentence("after the up"));
            }
        }
        var obstacle = Obstacle.toTheDown(evidence);
        if (obstacle.isEmpty()) {
            Script down = evidence.migration().down().orElseThrow();
            for (Validity.Flaw flaw : Validity.at(evidence, AFTER_DOWN).flawsThatWereSoundIn(before)) {
                findings.add(flaw.finding("after the down", down));
            }
        }
        if (!findings.isEmpty()) {
            return new Verdict.Failed(findings, notes);
        }
        return obstacle.orElseGet(() -> new Verdict.Passed(notes));
    }
}
