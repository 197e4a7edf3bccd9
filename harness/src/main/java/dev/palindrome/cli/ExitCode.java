package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;

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
}
