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
import java.util.stream.Collectors;

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
        coverage.withoutRows().forEach(gap -> gaps.add(finding(gap, "row")));
        coverage.withoutNulls().forEach(gap -> gaps.add(finding(gap, "NULL")));
        if (!gaps.isEmpty()) {
            String because = gaps.stream().map(Finding::sentence).collect(Collectors.joining("; "));
            return new Verdict.Inconclusive(because, null, gaps);
        }
        return coverage.touched().isEmpty()
                ? Verdict.notApplicable("it touches nothing that stood before")
                : new Verdict.Passed(coverage.nullsForbidden().stream()
                        .map(
                                "%s held no NULL: a later version forbids it, and rows of this run obey every version"
                                        ::formatted)
                        .toList());
    }

    /** A gap is a name, and where it is known a colon and the reason. */
    private static Finding finding(String gap, String what) {
        int colon = gap.indexOf(": ");
        String object = colon < 0 ? gap : gap.substring(0, colon);
        List<Fact> facts = new ArrayList<>(List.of(new Fact("object", object)));
        if (colon >= 0) {
            facts.add(new Fact("reason", gap.substring(colon + 2)));
        }
        return new Finding("%s held no %s".formatted(object, what), facts, null, "");
    }
}
