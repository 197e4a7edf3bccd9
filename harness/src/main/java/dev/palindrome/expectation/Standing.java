package dev.palindrome.expectation;

/**
 * How what was found of a migration stands to what was expected of it.
 *
 * @param kind the answer
 * @param sentence the reason; empty where it is {@code FINE} or {@code NEW}, whose judgement says it all
 */
public record Standing(Kind kind, String sentence) {

    /** The answers. */
    public enum Kind {
        /** It is reversible, or declares itself to be irreversible, and nobody expected anything else. */
        FINE,
        /** It failed as somebody said that it would. */
        KNOWN,
        /** Somebody said what to expect of it, and it is otherwise: better or worse. */
        OTHERWISE,
        /** It failed, and nobody said that it would. */
        NEW,
        /** It was not judged. */
        NOT_REACHED
    }

    static final Standing FINE = new Standing(Kind.FINE, "");
    static final Standing NEW = new Standing(Kind.NEW, "");

    /** Return the standing of a migration that was not judged. */
    public static Standing notReached() {
        return new Standing(Kind.NOT_REACHED, "");
    }

    /** Return whether it does not fail a build. */
    public boolean isAsExpected() {
        return kind == Kind.FINE || kind == Kind.KNOWN;
    }
}
