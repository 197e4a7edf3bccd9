package dev.palindrome.check.reversibility;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Location;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Step;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import java.util.List;
import java.util.Optional;

/** There is a down, and it does something where the up does. */
public final class DownExists implements Check {

    private static final String ADVICE =
            "write the down, or declare with a comment: -- palindrome: irreversible because ...";

    @Override
    public String id() {
        return "down-exists";
    }

    @Override
    public String sentence() {
        return "there is a down, and it does something where the up does";
    }

    @Override
    public String complaint() {
        return "there is no down that does anything";
    }

    @Override
    public Grade whenFailed() {
        return Grade.IRREVERSIBLE;
    }

    @Override
    public Verdict examine(CycleEvidence evidence) {
        Migration migration = evidence.migration();
        Optional<String> declared = migration.declaredIrreversible();
        if (declared.isPresent()) {
            return Verdict.passed("the migration declares that there is no way back: " + declared.get());
        }
        Optional<Script> down = migration.down();
        if (down.isEmpty()) {
            return failed("there is no down", migration.up().file());
        }
        return isIdle(migration)
                ? Obstacle.toTheUp(evidence).orElseGet(() -> judgeIdle(evidence, down.get()))
                : Verdict.passed();
    }

    /** Whether the down executes no statement where the up does. */
    static boolean isIdle(Migration migration) {
        return migration.down().filter(Script::isEmpty).isPresent()
                && !migration.up().isEmpty();
    }

    private static Verdict judgeIdle(CycleEvidence evidence, Script down) {
        if (!evidence.ran(Step.DOWN)) {
            return failed("the down executes no statement, but the up changed " + changed(evidence), down.file());
        }
        return evidence.rows() == 0
                ? Verdict.notApplicable("the up leaves the schema as it was, and the run looks at nothing else")
                : Verdict.inconclusive("the down executes no statement, and what the up executes changed nothing here;"
                        + " other rows may tell another story");
    }

    private static String changed(CycleEvidence evidence) {
        List<Difference> differences = evidence.schemaDiff(BEFORE, AFTER_UP)
                .map(SchemaDiff::rootDifferences)
                .orElse(List.of());
        if (differences.isEmpty()) {
            return "rows, positions of sequences or what is not modelled";
        }
        String first =
                Wording.object(differences.get(0).kind(), differences.get(0).name());
        return differences.size() == 1 ? first : "%s and %d more".formatted(first, differences.size() - 1);
    }

    private static Verdict failed(String sentence, String file) {
        return Verdict.failed(List.of(new Finding(sentence, List.of(), new Location(file, 1), ADVICE)));
    }
}
