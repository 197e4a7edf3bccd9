package dev.palindrome.tool.liquibase;

/** A changeset that Liquibase runs again and again failed when it was run again. */
final class SecondRun extends Exception {
    private static final long serialVersionUID = 1L;

    SecondRun(Exception cause) {
        super(cause);
    }
}
