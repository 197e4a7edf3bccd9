package dev.palindrome.cli;

import dev.palindrome.Verifications.Ending;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.util.Collection;

/** What the program tells its caller; 4 is kept for a guard's refusal, 130 is the shell's for an interrupt. */
final class ExitCode {

    static final int AS_EXPECTED = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int NO_ENGINE = 3;
    static final int INTERNAL = 5;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof ConfigurationException) {
            return USAGE;
        }
        return failure instanceof NoEngineException ? NO_ENGINE : INTERNAL;
    }

    /**
     * Return the code of walks over several databases. Where one could not be had, what was found on the others counts first: a
     * caller that bears with the lack of a database shall not bear with a finding.
     */
    static int of(Collection<Ending> endings, int verdict) {
        if (endings.contains(Ending.LOST)) {
            return INTERNAL;
        }
        if (endings.contains(Ending.REFUSED)) {
            return USAGE;
        }
        return verdict == AS_EXPECTED && endings.contains(Ending.WITHOUT_SERVER) ? NO_ENGINE : verdict;
    }
}
