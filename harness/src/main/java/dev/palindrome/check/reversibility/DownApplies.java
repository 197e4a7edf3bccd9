package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;
import dev.palindrome.migration.Migration;

/** The down runs on a connection of its own. */
public final class DownApplies implements Check {

    @Override
    public String id() {
        return "down-applies";
    }

    @Override
    public String sentence() {
        return "down runs on a connection of its own";
    }

    @Override
    public String complaint() {
        return "down fails";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        Migration migration = evidence.migration();
        return Obstacle.toTheUp(evidence)
                .or(() -> Obstacle.toRunningTheDown(evidence))
                .orElseGet(() -> StepRan.judge(
                        evidence, Step.DOWN, "the down", migration.down().orElseThrow()));
    }
}
