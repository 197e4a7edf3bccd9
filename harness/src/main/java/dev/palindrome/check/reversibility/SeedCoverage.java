package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.snapshot.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What stood before and was touched had rows to prove it on. A pass without rows proves nothing. */
public final class SeedCoverage implements Check {

    @Override
    public String id() {
        return "seed-coverage";
    }

    @Override
    public String sentence() {
        return "what it touches had rows, and NULLs where they may be";
    }

    @Override
    public Grade whenFailed() {
        return Grade.UNPROVEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toRows(evidence)
                .or(() -> Obstacle.toTheUp(evidence))
                .orElseGet(() -> judge(evidence.coverage()));
    }

    private static Verdict judge(Coverage coverage) {
        List<Finding> gaps = new ArrayList<>();
        coverage.withoutRows().forEach(t -> gaps.add(gap("%s had no row".formatted(t), t)));
        coverage.withoutNulls().forEach(c -> gaps.add(gap("%s had no NULL".formatted(c), c)));
        if (!gaps.isEmpty()) {
            return new Verdict.Inconclusive(because(coverage), null, gaps);
        }
        return coverage.touched().isEmpty()
                ? Verdict.notApplicable("it touches nothing that stood before")
                : Verdict.passed();
    }

    private static String because(Coverage coverage) {
        List<String> clauses = new ArrayList<>();
        if (!coverage.withoutRows().isEmpty()) {
            clauses.add("there were no rows in " + String.join(", ", coverage.withoutRows()));
        }
        if (!coverage.withoutNulls().isEmpty()) {
            clauses.add("there was no NULL in " + String.join(", ", coverage.withoutNulls()));
        }
        return String.join(", and ", clauses);
    }

    private static Finding gap(String sentence, String object) {
        return new Finding(sentence, List.of(new Fact("object", object)), null, "");
    }
}
