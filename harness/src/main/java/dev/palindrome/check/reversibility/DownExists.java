package dev.palindrome.check.reversibility;

import dev.palindrome.check.Check;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Location;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
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
        if (down.get().isEmpty() && !migration.up().isEmpty()) {
            return failed(
                    "the down executes no statement, but the up does",
                    down.get().file());
        }
        return Verdict.passed();
    }

    private static Verdict failed(String sentence, String file) {
        return Verdict.failed(List.of(new Finding(sentence, List.of(), new Location(file, 1), ADVICE)));
    }
}
