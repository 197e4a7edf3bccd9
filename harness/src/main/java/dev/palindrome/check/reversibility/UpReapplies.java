package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;

/** The up runs again after the down. */
public final class UpReapplies implements Check {

    @Override
    public String id() {
        return "up-reapplies";
    }

    @Override
    public String sentence() {
        return "up runs again after the down";
    }

    @Override
    public String complaint() {
        return "second up fails";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheDown(evidence)
                .orElseGet(() -> StepRan.judge(
                        evidence,
                        Step.UP_AGAIN,
                        "the second up",
                        evidence.migration().up()));
    }
}
