package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Location;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tool's own table says after the down what it said before the up. */
public final class BookkeepingRestored implements Check {

    @Override
    public String id() {
        return "bookkeeping-restored";
    }

    @Override
    public String sentence() {
        return "down leaves the tool's own table as it was";
    }

    @Override
    public String complaint() {
        return "down breaks the tool's bookkeeping";
    }

    @Override
    public Grade whenFailed() {
        return Grade.BROKEN;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        return Obstacle.toTheDown(evidence).orElseGet(() -> judge(evidence));
    }

    private static Verdict judge(CycleEvidence evidence) {
        var before = evidence.state(Moment.BEFORE).map(State::bookkeeping);
        var after = evidence.state(Moment.AFTER_DOWN).map(State::bookkeeping);
        if (before.isEmpty() || after.isEmpty()) {
            return Verdict.inconclusive("the tool's own table was not read on both sides of the cycle");
        }
        if (before.get().equals(after.get())) {
            return Verdict.passed();
        }
        return Verdict.failed(List.of(finding(evidence, before.get(), after.get())));
    }

    private static Finding finding(CycleEvidence evidence, List<String> before, List<String> after) {
        List<String> gone = minus(before, after);
        List<String> fresh = minus(after, before);
        String sentence = "the tool's own table says something else after the down";
        if (fresh.isEmpty() && !gone.isEmpty()) {
            sentence = "the tool's own table has forgotten %s after the down".formatted(String.join(", ", gone));
        } else if (gone.isEmpty() && !fresh.isEmpty()) {
            sentence = "the tool's own table still says %s after the down".formatted(String.join(", ", fresh));
        }
        List<Fact> facts = List.of(new Fact("before", lines(gone)), new Fact("after", lines(fresh)));
        var down = evidence.migration().down().orElseThrow();
        return new Finding(
                Wording.shorten(sentence, 200),
                facts,
                new Location(down.file(), 1),
                "leave the tool's table to the tool: no migration should write to it");
    }

    private static List<String> minus(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    private static @Nullable String lines(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }
}
