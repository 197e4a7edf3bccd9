package dev.palindrome.junit.assertion;

import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.snapshot.State;

/**
 * The entry to assertions on what a cycle measured.
 *
 * <pre>{@code
 * assertThat(evidence).restoresSchema().restoresRows();
 * assertThat(evidence).afterUp().hasColumn("public.users.email").hasRows("public.users", 1_000);
 * }</pre>
 */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Begin an assertion on the evidence of a cycle. */
    public static EvidenceAssert assertThat(CycleEvidence actual) {
        return new EvidenceAssert(actual);
    }

    /** Begin an assertion on a judgement. */
    public static JudgementAssert assertThat(Judgement actual) {
        return new JudgementAssert(actual);
    }

    /** Begin an assertion on a state of the database. */
    public static StateAssert assertThat(State actual) {
        return new StateAssert(actual, "the state");
    }
}
