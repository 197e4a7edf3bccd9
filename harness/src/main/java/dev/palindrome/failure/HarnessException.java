package dev.palindrome.failure;

/** Thrown where the environment failed us, or where we have a defect. Never thrown for a migration that fails: that is evidence. */
public class HarnessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HarnessException(String message) {
        super(message);
    }

    public HarnessException(String message, Throwable cause) {
        super(message, cause);
    }
}
