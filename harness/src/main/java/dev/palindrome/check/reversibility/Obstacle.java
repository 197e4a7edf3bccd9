package dev.palindrome.check.reversibility;

import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.migration.Migration;
import java.util.Optional;

/** Says what keeps a check from judging a step: it was not there, not asked for, or did not run through. */
final class Obstacle {

    private Obstacle() {}

    /** Return the verdict where the up did not run through, else nothing. */
    static Optional<Verdict> toTheUp(CycleEvidence evidence) {
        return toTheStep(evidence, Step.UP, "up-applies", "the up");
    }

    /** Return the verdict where there is no state after the down to judge, else nothing. */
    static Optional<Verdict> toTheDown(CycleEvidence evidence) {
        return toTheUp(evidence)
                .or(() -> toRunningTheDown(evidence))
                .or(() -> toTheStep(evidence, Step.DOWN, "down-applies", "the down"));
    }

    /** Return the verdict where there is no state after the second up to judge, else nothing. */
    static Optional<Verdict> toTheSecondUp(CycleEvidence evidence) {
        return toTheDown(evidence).or(() -> toTheStep(evidence, Step.UP_AGAIN, "up-reapplies", "the second up"));
    }

    /** Return the verdict where nobody can be expected to run a down, else nothing. */
    static Optional<Verdict> toRunningTheDown(CycleEvidence evidence) {
        Migration migration = evidence.migration();
        if (evidence.declaredIrreversible().isPresent()) {
            return Optional.of(Verdict.notApplicable("the migration declares that there is no way back"));
        }
        if (migration.down().isEmpty()) {
            return Optional.of(Verdict.notApplicable("there is no down"));
        }
        if (DownExists.isIdle(migration) && evidence.ran(Step.UP) && !evidence.ran(Step.DOWN)) {
            return Optional.of(Verdict.notApplicable("the down executes no statement"));
        }
        return Optional.empty();
    }

    /** Return the verdict where the run was asked to do without rows, else nothing. */
    static Optional<Verdict> toRows(CycleEvidence evidence) {
        return evidence.rows() == 0
                ? Optional.of(Verdict.notApplicable("the run looks at the schema only"))
                : Optional.empty();
    }

    private static Optional<Verdict> toTheStep(CycleEvidence evidence, Step step, String cause, String name) {
        StepOutcome outcome = evidence.step(step);
        if (outcome instanceof StepOutcome.Failed) {
            return Optional.of(Verdict.inconclusiveAfter(cause, name + " failed"));
        }
        if (outcome instanceof StepOutcome.Skipped skipped) {
            return Optional.of(Verdict.inconclusiveAfter(cause, name + " did not run: " + skipped.because()));
        }
        return Optional.empty();
    }
}
