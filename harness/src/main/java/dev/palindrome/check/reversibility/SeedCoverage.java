package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.coverage.Coverage;
import dev.palindrome.coverage.Entry;
import dev.palindrome.cycle.CycleEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Finding> gaps = Stream.concat(coverage.withoutRows().stream(), coverage.withoutNulls().stream())
                .map(SeedCoverage::finding)
                .toList();
        if (!gaps.isEmpty()) {
            String because = gaps.stream().map(Finding::sentence).collect(Collectors.joining("; "));
            return new Verdict.Inconclusive(because, null, gaps);
        }
        return coverage.entries().isEmpty()
                ? Verdict.notApplicable("it touches nothing that stood before")
                : new Verdict.Passed(coverage.nullsForbidden().stream()
                        .map(entry -> "%s: a later version forbids it, and rows of this run obey every version"
                                .formatted(entry.item().gap()))
                        .toList());
    }

    private static Finding finding(Entry gap) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("object", gap.item().object())));
        if (gap.reason() != null) {
            facts.add(new Fact("reason", gap.reason()));
        }
        return new Finding(gap.item().gap(), facts, null, "");
    }
}
