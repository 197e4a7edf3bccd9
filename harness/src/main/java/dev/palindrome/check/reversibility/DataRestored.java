package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.snapshot.DataDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stood in the rows before the up stands there after the down, and no counter hands out a used value. */
public final class DataRestored implements Check {

    @Override
    public String id() {
        return "data-restored";
    }

    @Override
    public String sentence() {
        return "down leaves each row the values that it had";
    }

    @Override
    public String complaint() {
        return "down leaves other values";
    }

    @Override
    public Grade whenFailed() {
        return Grade.LOSSY;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toRows(evidence)
                .or(() -> Obstacle.toTheDown(evidence))
                .orElseGet(() -> evidence.downDiff()
                        .map(diff -> judge(evidence, diff))
                        .orElseGet(() -> Verdict.inconclusive("the values were not compared after the down")));
    }

    private static Verdict judge(CycleEvidence evidence, DataDiff diff) {
        var down = evidence.migration().down().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (var table : diff.tables()) {
            findings.addAll(RowFindings.otherValues(table, "after the down", down));
        }
        for (var sequence : diff.sequences()) {
            findings.add(RowFindings.repeating(sequence, "after the down", down));
        }
        List<String> notes = new ArrayList<>(NewcomersLoss.columns(evidence));
        notes.addAll(movedSequences(evidence, diff));
        return RowFindings.verdict(findings, notes, diff.uncompared());
    }

    private static List<String> movedSequences(CycleEvidence evidence, DataDiff diff) {
        Map<String, SequencePosition> before = positions(evidence, Moment.BEFORE);
        List<String> notes = new ArrayList<>();
        positions(evidence, Moment.AFTER_DOWN).forEach((name, now) -> {
            SequencePosition was = before.get(name);
            boolean told = diff.sequences().stream().anyMatch(s -> s.sequence().equals(name));
            if (was != null && was.next() != now.next() && !told) {
                notes.add(moved(was, now));
            }
        });
        return notes;
    }

    private static String moved(SequencePosition was, SequencePosition now) {
        String sentence = "sequence %s stands at %s after the down, and stood at %s"
                .formatted(now.sequence(), now.next(), was.next());
        return now.isBehind(was) ? sentence + ": numbers may come again, though no row has them" : sentence;
    }

    private static Map<String, SequencePosition> positions(CycleEvidence evidence, Moment moment) {
        Map<String, SequencePosition> positions = new TreeMap<>();
        evidence.state(moment).stream()
                .flatMap(state -> state.data().sequences().stream())
                .forEach(s -> positions.putIfAbsent(s.sequence(), s));
        return positions;
    }
}
