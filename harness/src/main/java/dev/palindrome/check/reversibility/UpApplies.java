package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;

/** The up runs on the filled database. */
public final class UpApplies implements Check {

    @Override
    public String id() {
        return "up-applies";
    }

    @Override
    public String sentence() {
        return "up runs on the filled database";
    }

    @Override
    public String complaint() {
        return "up fails";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return StepRan.judge(evidence, Step.UP, "the up", evidence.migration().up());
    }
}
