package dev.palindrome.check;

import dev.palindrome.cycle.CycleEvidence;
import java.util.List;

/**
 * What all checks together say of one migration.
 *
 * @param evidence what was measured
 * @param outcomes each check's verdict, in the order of the checks
 * @param grade the worst that follows from them
 * @param because the reason for the grade as a clause, empty where it is {@code reversible}
 */
public record Judgement(CycleEvidence evidence, List<CheckOutcome> outcomes, Grade grade, String because) {

    public Judgement {
        outcomes = List.copyOf(outcomes);
    }
}
