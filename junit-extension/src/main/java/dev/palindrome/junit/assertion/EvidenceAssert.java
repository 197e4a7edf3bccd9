package dev.palindrome.junit.assertion;

import dev.palindrome.check.Check;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Checks;
import dev.palindrome.check.FailureMessage;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.snapshot.State;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Assertions on the evidence of a cycle. What could not be measured fails an assertion: inconclusive is never green. */
public final class EvidenceAssert extends AbstractAssert<EvidenceAssert, CycleEvidence> {

    EvidenceAssert(@Nullable CycleEvidence actual) {
        super(actual, EvidenceAssert.class);
    }

    /** Verify that a step ran to its end. */
    public EvidenceAssert ran(Step step) {
        isNotNull();
        StepOutcome outcome = actual.step(step);
        if (outcome instanceof StepOutcome.Failed failed) {
            failWithMessage(
                    "%s: %s failed in line %s: %s%n    statement : %s",
                    name(),
                    word(step),
                    failed.failure().line(),
                    failed.failure().message(),
                    failed.failure().statement());
        } else if (outcome instanceof StepOutcome.Skipped skipped) {
            failWithMessage("%s: %s did not run: %s", name(), word(step), skipped.because());
        }
        return this;
    }

    /** Verify that the down restores the schema: check {@code schema-restored}. */
    public EvidenceAssert restoresSchema() {
        return holds("schema-restored");
    }

    /** Verify that each table keeps its number of rows: check {@code rows-preserved}. */
    public EvidenceAssert restoresRows() {
        return holds("rows-preserved");
    }

    /** Verify that the values which stood before are there again: check {@code data-restored}. */
    public EvidenceAssert restoresValues() {
        return holds("data-restored");
    }

    /** Verify that what was valid before is valid after the down: check {@code constraints-valid}. */
    public EvidenceAssert keepsConstraintsValid() {
        return holds("constraints-valid");
    }

    /** Verify that no foreign key value loses its parent: check {@code no-orphans}. */
    public EvidenceAssert leavesNoOrphans() {
        return holds("no-orphans");
    }

    /** Verify that the second up ends where the first did: check {@code reapply-equal}. */
    public EvidenceAssert reappliesEqually() {
        return holds("reapply-equal");
    }

    /**
     * Verify that a check passes, or has nothing to judge.
     *
     * @throws dev.palindrome.failure.ConfigurationException where there is no check of that id
     */
    public EvidenceAssert holds(String checkId) {
        isNotNull();
        Check check = Checks.named(checkId);
        Verdict verdict = check.examine(actual);
        if (verdict instanceof Verdict.Failed || verdict instanceof Verdict.Inconclusive) {
            failWithMessage("%s", FailureMessage.of(actual.migration(), new CheckOutcome(check, verdict)));
        }
        return this;
    }

    /** Go on with the state before the up. */
    public StateAssert before() {
        return at(Moment.BEFORE);
    }

    /** Go on with the state after the first up. */
    public StateAssert afterUp() {
        return at(Moment.AFTER_UP);
    }

    /** Go on with the state after the down. */
    public StateAssert afterDown() {
        return at(Moment.AFTER_DOWN);
    }

    /** Go on with the state after the second up. */
    public StateAssert afterUpAgain() {
        return at(Moment.AFTER_UP_AGAIN);
    }

    private StateAssert at(Moment moment) {
        isNotNull();
        String where = "%s, %s"
                .formatted(name(), moment.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        State state = actual.state(moment).orElse(null);
        Assertions.assertThat(state).as("%s: the state was not reached", where).isNotNull();
        return new StateAssert(state, where);
    }

    private String name() {
        return actual.migration().name();
    }

    private static String word(Step step) {
        return switch (step) {
            case UP -> "the up";
            case DOWN -> "the down";
            case UP_AGAIN -> "the second up";
        };
    }
}
