package dev.palindrome.failure;

/** Thrown where no database engine can be had: the message lists what was tried and what to install. */
public class NoEngineException extends HarnessException {
    private static final long serialVersionUID = 1L;

    public NoEngineException(String message) {
        super(message);
    }

    public NoEngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
