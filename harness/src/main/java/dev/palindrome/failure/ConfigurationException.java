package dev.palindrome.failure;

/** Thrown where what the user gave cannot work: the message names the value, what would have worked and the next step. */
public class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
