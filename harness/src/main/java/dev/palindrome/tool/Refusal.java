package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;

/** Leaves a run at the place where the server, or the tool, would not go on; never leaves this package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SqlFailure failure;

    Refusal(SqlFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    SqlFailure failure() {
        return failure;
    }
}
