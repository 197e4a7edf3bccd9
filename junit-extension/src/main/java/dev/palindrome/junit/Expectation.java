package dev.palindrome.junit;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.FailureMessage;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.expectation.Standing;
import dev.palindrome.expectation.Standing.Kind;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * How a migration stands to what is expected of it, and what follows for its leaves.
 *
 * @param standing the answer
 * @param head what stands in front of each message: the database, where there are several
 */
public record Expectation(Standing standing, String head) {

    /**
     * Let a leaf pass, fail or be aborted.
     *
     * @throws AssertionFailedError where the check failed or cannot tell
     * @throws TestAbortedException where there is nothing to judge, or where the outcome is what was expected or explained
     *     elsewhere
     */
    void hold(CheckOutcome outcome, Judgement judgement) {
        Verdict verdict = outcome.verdict();
        if (verdict instanceof Verdict.NotApplicable none) {
            throw new TestAbortedException("not applicable: " + none.because());
        }
        if (verdict instanceof Verdict.Passed) {
            return;
        }
        if (standing.kind() == Kind.KNOWN && !(outcome.check() instanceof CoverageLeaf)) {
            throw new TestAbortedException(standing.sentence());
        }
        if (verdict instanceof Verdict.Inconclusive inconclusive && inconclusive.cause() != null) {
            throw new TestAbortedException(
                    "explained by %s: %s".formatted(inconclusive.cause(), inconclusive.because()));
        }
        throw new AssertionFailedError(
                head + FailureMessage.of(judgement.evidence().migration(), outcome));
    }

    /** Fail where something was expected and something else came, better or worse. */
    void holdGrade(Judgement judgement) {
        if (standing.kind() == Kind.OTHERWISE) {
            throw new AssertionFailedError(
                    head + "%s: %s".formatted(judgement.evidence().migration().name(), standing.sentence()));
        }
    }
}
