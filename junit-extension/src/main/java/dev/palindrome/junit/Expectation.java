package dev.palindrome.junit;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.FailureMessage;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What is expected of a migration, and what follows for its leaves.
 *
 * @param grade the grade that the annotation expects, or null where it says nothing and reversible is meant
 */
public record Expectation(@Nullable Grade grade) {

    static Expectation of(Optional<Grade> grade) {
        return new Expectation(grade.orElse(null));
    }

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
        if (grade != null && grade == judgement.grade()) {
            throw new TestAbortedException("expected to be %s: %s".formatted(grade.word(), judgement.because()));
        }
        if (verdict instanceof Verdict.Inconclusive inconclusive && inconclusive.cause() != null) {
            throw new TestAbortedException(
                    "explained by %s: %s".formatted(inconclusive.cause(), inconclusive.because()));
        }
        throw new AssertionFailedError(FailureMessage.of(judgement.evidence().migration(), outcome));
    }

    /** Fail where a grade was expected and another came. */
    void holdGrade(Judgement judgement) {
        if (grade != null && grade != judgement.grade()) {
            throw new AssertionFailedError("%s: grade is %s, but `expect` says %s%s"
                    .formatted(
                            judgement.evidence().migration().name(),
                            judgement.grade().word(),
                            grade.word(),
                            judgement.grade() == Grade.REVERSIBLE
                                    ? ": it is better than expected, so remove the entry"
                                    : ": " + judgement.because()));
        }
    }
}
