package dev.palindrome.check;

import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.failure.HarnessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks every check and draws the grade from what they say. Safe for use by several threads. */
public final class Judge {

    private Judge() {}

    /**
     * Judge the evidence of one cycle.
     *
     * @throws HarnessException where a check itself has a defect, naming it and the migration
     */
    public static Judgement judge(CycleEvidence evidence, List<Check> checks) {
        List<CheckOutcome> outcomes = checks.stream()
                .map(check -> new CheckOutcome(check, examine(check, evidence)))
                .toList();
        List<Ground> grounds = grounds(evidence, outcomes);
        Grade grade = grounds.stream().map(Ground::grade).reduce(Grade.REVERSIBLE, Grade::worse);
        String because = grounds.stream()
                .filter(ground -> ground.grade() == grade)
                .map(Ground::because)
                .findFirst()
                .orElseGet(() -> grade == Grade.REVERSIBLE ? beside(outcomes) : "");
        return new Judgement(evidence, outcomes, grade, because);
    }

    /** What stands beside the best grade is worth a word: it is a finding all the same. */
    private static String beside(List<CheckOutcome> outcomes) {
        return outcomes.stream()
                .filter(o -> !o.check().grades() && o.verdict() instanceof Verdict.Failed)
                .map(o -> o.check().complaint())
                .findFirst()
                .orElse("");
    }

    /** A reason for a grade. */
    private record Ground(Grade grade, String because) {}

    private static Verdict examine(Check check, CycleEvidence evidence) {
        try {
            return Objects.requireNonNull(check.examine(evidence), "the check returned no verdict");
        } catch (RuntimeException e) {
            throw new HarnessException(
                    "check %s has a defect: it could not judge migration %s (%s)"
                            .formatted(check.id(), evidence.migration().name(), e),
                    e);
        }
    }

    private static List<Ground> grounds(CycleEvidence evidence, List<CheckOutcome> outcomes) {
        List<Ground> grounds = new ArrayList<>();
        evidence.declaredIrreversible()
                .ifPresent(reason -> grounds.add(
                        new Ground(Grade.IRREVERSIBLE, "it declares that there is no way back: " + reason)));
        List<CheckOutcome> graded =
                outcomes.stream().filter(o -> o.check().grades()).toList();
        for (CheckOutcome outcome : graded) {
            if (outcome.verdict() instanceof Verdict.Failed) {
                grounds.add(
                        new Ground(outcome.check().whenFailed(), outcome.check().complaint()));
            }
        }
        unproven(graded).ifPresent(because -> grounds.add(new Ground(Grade.UNPROVEN, because)));
        if (graded.isEmpty()) {
            grounds.add(new Ground(Grade.UNPROVEN, "no check was asked for"));
        }
        return grounds;
    }

    /** A reason of its own says more than one that only follows from another check. */
    private static Optional<String> unproven(List<CheckOutcome> outcomes) {
        Set<String> ids = outcomes.stream().map(o -> o.check().id()).collect(Collectors.toSet());
        List<Verdict.Inconclusive> open = outcomes.stream()
                .map(CheckOutcome::verdict)
                .filter(Verdict.Inconclusive.class::isInstance)
                .map(Verdict.Inconclusive.class::cast)
                .toList();
        return open.stream()
                .filter(v -> v.cause() == null || !ids.contains(v.cause()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Verdict.Inconclusive::because);
    }
}
