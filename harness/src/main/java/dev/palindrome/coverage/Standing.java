package dev.palindrome.coverage;

/** Whether something was there. Only what the server found counts as covered. */
public enum Standing {
    COVERED,
    MISSING,
    /** It is missing because a later version forbids it, and rows of a walk obey every version. */
    FORBIDDEN,
    /** The server cannot tell. */
    UNKNOWN
}
