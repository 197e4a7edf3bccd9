package dev.palindrome.check;

import dev.palindrome.cycle.CycleEvidence;
import java.util.List;

/**
 * What all checks together say of one migration.
 *
 * @param evidence what was measured
 * @param outcomes each check's verdict, in the order of the checks
 * @param grade the worst that follows from them
 * @param because the reason for the grade as a clause; where that is {@code reversible} what a check beside the grade found, or nothing
 */
public record Judgement(CycleEvidence evidence, List<CheckOutcome> outcomes, Grade grade, String because) {

    public Judgement {
        outcomes = List.copyOf(outcomes);
    }

    /** Return the checks beside the grade that failed, or cannot tell for a reason of their own. */
    public List<CheckOutcome> beside() {
        return outcomes.stream()
                .filter(o -> !o.check().grades())
                .filter(o -> o.verdict() instanceof Verdict.Failed
                        || o.verdict() instanceof Verdict.Inconclusive open && open.cause() == null)
                .toList();
    }
}
