package dev.palindrome.check.reversibility;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;

import dev.palindrome.check.Check;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import org.jspecify.annotations.Nullable;

/** The schema after the down is the one before the up. */
public final class SchemaRestored implements Check {

    @Override
    public String id() {
        return "schema-restored";
    }

    @Override
    public String sentence() {
        return "down restores the schema";
    }

    @Override
    public String complaint() {
        return "down leaves another schema";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheDown(evidence)
                .orElseGet(() -> evidence.schemaDiff(BEFORE, AFTER_DOWN)
                        .map(diff -> judge(evidence, diff))
                        .orElseGet(() -> Verdict.inconclusive("the schema was not looked at after the down")));
    }

    private static Verdict judge(CycleEvidence evidence, SchemaDiff diff) {
        var notes = SchemaFindings.notes(diff);
        if (diff.isEquivalent()) {
            return new Verdict.Passed(notes);
        }
        var findings = SchemaFindings.afterTheDown(
                diff,
                evidence.migration().down().orElseThrow(),
                evidence.proposed().orElse(null),
                attribution(evidence));
        return new Verdict.Failed(
                findings, notes, evidence.proposed().map(Tried::suggestion).orElse(null));
    }

    private static @Nullable Attribution attribution(CycleEvidence evidence) {
        State before = evidence.state(BEFORE).orElse(null);
        State afterUp = evidence.state(AFTER_UP).orElse(null);
        State afterDown = evidence.state(AFTER_DOWN).orElse(null);
        return before == null || afterUp == null || afterDown == null
                ? null
                : new Attribution(before.schema(), afterUp.schema(), afterDown.schema());
    }
}
