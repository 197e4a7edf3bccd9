package dev.palindrome.junit.assertion;

import dev.palindrome.check.FailureMessage;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what all checks together say of a migration. */
public final class JudgementAssert extends AbstractAssert<JudgementAssert, Judgement> {

    JudgementAssert(@Nullable Judgement actual) {
        super(actual, JudgementAssert.class);
    }

    /** Verify the grade; the message holds every finding. */
    public JudgementAssert hasGrade(Grade grade) {
        isNotNull();
        if (actual.grade() != grade) {
            failWithMessage(
                    "%s: grade is %s, expected %s: %s%n%s",
                    actual.evidence().migration().name(),
                    actual.grade().word(),
                    grade.word(),
                    actual.because(),
                    findings());
        }
        return this;
    }

    /** Verify that the migration is reversible. */
    public JudgementAssert isReversible() {
        return hasGrade(Grade.REVERSIBLE);
    }

    private String findings() {
        return actual.outcomes().stream()
                .filter(o -> o.verdict() instanceof Verdict.Failed || o.verdict() instanceof Verdict.Inconclusive)
                .map(o -> FailureMessage.of(actual.evidence().migration(), o))
                .collect(Collectors.joining("\n"));
    }
}
