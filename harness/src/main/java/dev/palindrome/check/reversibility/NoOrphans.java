package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.snapshot.DataSnapshot;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** No step takes the parent of a foreign key value away, whatever the engine was told not to check. */
public final class NoOrphans implements Check {

    private static final Comparator<ForeignKeyShape> ORDER =
            Comparator.comparing(ForeignKeyShape::child).thenComparing(ForeignKeyShape::name);

    @Override
    public String id() {
        return "no-orphans";
    }

    @Override
    public String sentence() {
        return "no step leaves a foreign key value without its parent";
    }

    @Override
    public String complaint() {
        return "a step leaves rows without their parent";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toRows(evidence).or(() -> Obstacle.toTheUp(evidence)).orElseGet(() -> judge(evidence));
    }

    private static Verdict judge(CycleEvidence evidence) {
        Migration migration = evidence.migration();
        List<Finding> findings = new ArrayList<>(orphans(evidence, Moment.AFTER_UP, "the up", migration.up()));
        migration.down().ifPresent(down -> findings.addAll(orphans(evidence, Moment.AFTER_DOWN, "the down", down)));
        findings.addAll(orphans(evidence, Moment.AFTER_UP_AGAIN, "the second up", migration.up()));
        if (!findings.isEmpty()) {
            return Verdict.failed(findings);
        }
        // Without a down the up is all there is to judge; a step that failed leaves the rest unknown.
        return Obstacle.toTheSecondUp(evidence)
                .filter(Verdict.Inconclusive.class::isInstance)
                .orElseGet(Verdict::passed);
    }

    private static List<Finding> orphans(CycleEvidence evidence, Moment moment, String step, Script script) {
        Map<ForeignKeyShape, Long> before = counts(evidence, Moment.BEFORE);
        Map<ForeignKeyShape, Long> after = counts(evidence, moment);
        return after.entrySet().stream()
                .filter(e -> e.getValue() > before.getOrDefault(e.getKey(), 0L))
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(e -> finding(e.getKey(), before.getOrDefault(e.getKey(), 0L), e.getValue(), step, script))
                .toList();
    }

    private static Map<ForeignKeyShape, Long> counts(CycleEvidence evidence, Moment moment) {
        return evidence.state(moment)
                .map(State::data)
                .map(DataSnapshot::orphans)
                .orElse(Map.of());
    }

    private static Finding finding(ForeignKeyShape key, long before, long after, String step, Script script) {
        String columns = String.join(", ", key.columns());
        long more = after - before;
        String sentence = "%s of %s.%s %s no parent in %s after %s"
                .formatted(
                        Wording.count(more, "value"),
                        key.child(),
                        columns,
                        more == 1 ? "has" : "have",
                        key.parent(),
                        step);
        List<Fact> facts = List.of(
                new Fact("object", key.name()),
                new Fact("before", before + " without a parent"),
                new Fact("after", after + " without a parent"));
        List<String> names =
                List.of(key.name(), key.parent().name(), key.child().name());
        return new Finding(sentence, facts, Place.in(script, names), "move or delete the children first");
    }
}
