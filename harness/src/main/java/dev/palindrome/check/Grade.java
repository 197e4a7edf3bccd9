package dev.palindrome.check;

import java.util.Locale;

/** What a migration is worth, the worst first. */
public enum Grade {
    BROKEN,
    IRREVERSIBLE,
    LOSSY,
    UNPROVEN,
    REVERSIBLE;

    /** Return the word that reports and options use: {@code reversible}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Return the worse of the two. */
    public Grade worse(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
