package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.snapshot.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** No catalog that is not modelled changed: what nobody looks at closely is at least seen to be unchanged. */
public final class Census implements Check {

    @Override
    public String id() {
        return "census";
    }

    @Override
    public String sentence() {
        return "nothing changes that is not modelled";
    }

    @Override
    public Grade whenFailed() {
        return Grade.UNPROVEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheUp(evidence).orElseGet(() -> judge(evidence));
    }

    private static Verdict judge(CycleEvidence evidence) {
        Map<String, String> changed = new TreeMap<>();
        steps().forEach((moment, step) ->
                changedAt(evidence, moment).forEach(catalog -> changed.merge(catalog, step, (a, b) -> a + ", " + b)));
        if (changed.isEmpty()) {
            return Verdict.passed();
        }
        List<Finding> findings = changed.entrySet().stream()
                .map(e -> new Finding(
                        "a change of %s was seen, but is not judged".formatted(e.getKey()),
                        List.of(new Fact("object", e.getKey()), new Fact("differs", e.getValue())),
                        null,
                        "see to it by hand that the down restores it"))
                .toList();
        String because = "what is not modelled changed: " + String.join(", ", changed.keySet());
        return new Verdict.Inconclusive(because, null, findings);
    }

    private static Map<Moment, String> steps() {
        Map<Moment, String> steps = new LinkedHashMap<>();
        steps.put(Moment.AFTER_UP, "after the up");
        steps.put(Moment.AFTER_DOWN, "after the down");
        steps.put(Moment.AFTER_UP_AGAIN, "after the second up");
        return steps;
    }

    private static SortedSet<String> changedAt(CycleEvidence evidence, Moment moment) {
        Optional<SchemaSnapshot> before = evidence.state(Moment.BEFORE).map(State::schema);
        Optional<SchemaSnapshot> after = evidence.state(moment).map(State::schema);
        return before.isPresent() && after.isPresent()
                ? before.get().changedCatalogs(after.get())
                : Collections.emptySortedSet();
    }
}
