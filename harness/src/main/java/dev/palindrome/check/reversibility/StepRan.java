package dev.palindrome.check.reversibility;

import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.HalfApplied;
import dev.palindrome.check.Location;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Script;
import java.util.ArrayList;
import java.util.List;

/** Judges whether a step ran to its end, and words what the server said where it did not. */
final class StepRan {

    private static final int LONGEST_STATEMENT = 300;

    private static final String DEPENDENTS_EXIST = "2BP01";

    private StepRan() {}

    /**
     * Judge.
     *
     * @param name how to speak of the step: {@code the up}
     * @param script what was run
     */
    static Verdict judge(CycleEvidence evidence, Step step, String name, Script script) {
        StepOutcome outcome = evidence.step(step);
        if (outcome instanceof StepOutcome.Skipped skipped) {
            return Verdict.inconclusive(name + " did not run: " + skipped.because());
        }
        if (outcome instanceof StepOutcome.Failed failed) {
            Finding finding = finding(failed, name, script, evidence.rows());
            if (failed.lacksSurroundings()) {
                String other = evidence.tainted() == null
                        ? ""
                        : ", or that %s makes, which could not be applied before".formatted(evidence.tainted());
                String because = "%s needs something that the run was not given%s: %s"
                        .formatted(name, other, failed.failure().message());
                return new Verdict.Inconclusive(because, null, List.of(finding));
            }
            if (evidence.tainted() != null && mayBeExcused(step, failed.failure())) {
                String because = "%s failed, but %s could not be applied before, which may be the reason"
                        .formatted(name, evidence.tainted());
                return new Verdict.Inconclusive(because, null, List.of(finding));
            }
            return Verdict.failed(List.of(finding));
        }
        String idle = outcome instanceof StepOutcome.Ok ok ? ok.idle() : null;
        return idle == null ? Verdict.passed() : Verdict.inconclusive("nothing of %s ran: %s".formatted(name, idle));
    }

    /**
     * Whether an earlier migration that could not be applied may be the reason. What the server cannot even read does not depend on
     * what stands in the database; and what keeps a down from dropping something came with the up, for nothing else came since.
     */
    private static boolean mayBeExcused(Step step, SqlFailure failure) {
        return !failure.unreadable() && !(step == Step.DOWN && DEPENDENTS_EXIST.equals(failure.sqlState()));
    }

    private static Finding finding(StepOutcome.Failed failed, String name, Script script, int rows) {
        SqlFailure failure = failed.failure();
        var left = new HalfApplied(failed.aftermath(), rows);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("message", failure.message()));
        if (failure.sqlState() != null) {
            facts.add(new Fact("SQLSTATE", failure.sqlState()));
        }
        if (!failure.statement().isBlank()) {
            facts.add(new Fact("statement", Wording.shorten(failure.statement().strip(), LONGEST_STATEMENT)));
        }
        if (failure.line() > 0) {
            facts.add(new Fact("line", Integer.toString(failure.line())));
        }
        facts.addAll(left.facts());
        String sentence = "%s fails: %s".formatted(name, failure.message());
        String file = failure.file() == null ? script.file() : failure.file();
        return new Finding(sentence, facts, new Location(file, failure.line()), left.advice());
    }
}
