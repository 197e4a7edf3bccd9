package dev.palindrome.report;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Location;
import dev.palindrome.check.Suggestion;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CheckEntry.LocationEntry;
import dev.palindrome.report.CheckEntry.ProposalEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns judgements into what reports show. */
public final class Entries {

    private Entries() {}

    /** Return the entry of a migration whose cycle took so many milliseconds. */
    public static MigrationEntry of(Judgement judgement, long millis) {
        CycleEvidence evidence = judgement.evidence();
        Migration migration = evidence.migration();
        return new MigrationEntry(
                migration.id(),
                migration.description(),
                migration.up().file(),
                migration.down().map(Script::file).orElse(null),
                judgement.grade().word(),
                millis,
                Stream.of(Step.values())
                        .map(s -> step(s, evidence.step(s), evidence.rows()))
                        .toList(),
                judgement.because(),
                evidence.declaredIrreversible().orElse(null),
                evidence.restoredFromCompanion(),
                null,
                checks(judgement),
                CoverageEntries.of(evidence));
    }

    /** What the walk has to say of a migration stands with the first check, which is about the up. */
    private static List<CheckEntry> checks(Judgement judgement) {
        List<CheckEntry> entries = new ArrayList<>(
                judgement.outcomes().stream().map(Entries::check).toList());
        List<String> said = judgement.evidence().notes();
        if (!said.isEmpty() && !entries.isEmpty()) {
            CheckEntry first = entries.get(0);
            entries.set(
                    0,
                    new CheckEntry(
                            first.id(),
                            first.verdict(),
                            first.sentence(),
                            first.because(),
                            Stream.concat(first.notes().stream(), said.stream()).toList(),
                            first.findings(),
                            first.proposal()));
        }
        return entries;
    }

    private static StepEntry step(Step step, StepOutcome outcome, int rows) {
        if (outcome instanceof StepOutcome.Failed failed) {
            return new StepEntry(step.name(), "failed", failed.millis(), Errors.of(failed, rows));
        }
        String status = outcome instanceof StepOutcome.Ok ? "ok" : "skipped";
        return new StepEntry(step.name(), status, outcome.millis(), null);
    }

    private static CheckEntry check(CheckOutcome outcome) {
        Verdict verdict = outcome.verdict();
        return new CheckEntry(
                outcome.check().id(),
                verdict.word(),
                outcome.check().sentence(),
                because(verdict),
                notes(verdict),
                findings(verdict).stream().map(Entries::finding).toList(),
                proposal(verdict));
    }

    private static @Nullable ProposalEntry proposal(Verdict verdict) {
        Suggestion suggestion = verdict instanceof Verdict.Failed failed ? failed.suggestion() : null;
        return suggestion == null ? null : new ProposalEntry(suggestion.statements(), suggestion.tried());
    }

    private static @Nullable String because(Verdict verdict) {
        if (verdict instanceof Verdict.Inconclusive inconclusive) {
            return inconclusive.because();
        }
        return verdict instanceof Verdict.NotApplicable none ? none.because() : null;
    }

    private static List<String> notes(Verdict verdict) {
        if (verdict instanceof Verdict.Passed passed) {
            return passed.notes();
        }
        return verdict instanceof Verdict.Failed failed ? failed.notes() : List.of();
    }

    private static List<Finding> findings(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return failed.findings();
        }
        return verdict instanceof Verdict.Inconclusive inconclusive ? inconclusive.findings() : List.of();
    }

    private static FindingEntry finding(Finding finding) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        for (Fact fact : finding.facts()) {
            facts.put(fact.name(), fact.value());
        }
        Location location = finding.location();
        return new FindingEntry(
                finding.sentence(),
                facts,
                location == null ? null : new LocationEntry(location.file(), location.line()),
                finding.advice(),
                finding.statements());
    }
}
