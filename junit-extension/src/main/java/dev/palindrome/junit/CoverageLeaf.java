package dev.palindrome.junit;

import dev.palindrome.check.Check;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageText;
import java.util.List;
import java.util.stream.Stream;

/** The leaf behind those of the last migration: whether the rows of all of them covered as much as was asked for. */
record CoverageLeaf(CoverageEntry coverage) implements Check {

    /** Return the outcomes of a migration's checks, and of the coverage where it is the last one and that was asked for. */
    static Stream<CheckOutcome> outcomes(CurrentMigration current) {
        List<Migration> all = current.session().verification().migrations();
        Stream<CheckOutcome> own = current.judgement().outcomes().stream();
        if (!current.migration().equals(all.get(all.size() - 1))) {
            return own;
        }
        CoverageEntry coverage = current.session().verification().coverage();
        return coverage.least() == null ? own : Stream.concat(own, Stream.of(new CoverageLeaf(coverage).outcome()));
    }

    private CheckOutcome outcome() {
        if (!coverage.isShort()) {
            return new CheckOutcome(this, Verdict.passed());
        }
        String gaps = coverage.gaps().isEmpty() ? "" : ": " + CoverageText.gaps(coverage);
        return new CheckOutcome(
                this,
                Verdict.failed(List.of(new Finding(CoverageText.shortage(coverage) + gaps, List.of(), null, ""))));
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String sentence() {
        return "the rows cover at least %s %% of the schema".formatted(coverage.least());
    }

    /** It judges a run and never a migration. */
    @Override
    public Grade whenFailed() {
        return Grade.REVERSIBLE;
    }

    /** What it judges is more than one migration's evidence. */
    @Override
    public Verdict examine(CycleEvidence evidence) {
        return outcome().verdict();
    }
}
