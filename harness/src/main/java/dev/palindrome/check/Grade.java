package dev.palindrome.check;

import dev.palindrome.failure.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a migration is worth, the worst first. */
public enum Grade {
    /** A step fails for a reason of its own, or ends where it must not. */
    BROKEN,
    /** There is no down that undoes anything. */
    IRREVERSIBLE,
    /** It works both ways, and rows or values that stood before the up are gone. */
    LOSSY,
    /** Nothing failed, and the evidence for more is not there. */
    UNPROVEN,
    /** The down restores what the up changed, and the up can follow again. */
    REVERSIBLE;

    /**
     * Return the grade of a word.
     *
     * @throws ConfigurationException where there is none, naming those there are
     */
    public static Grade parse(String word) {
        return Arrays.stream(values())
                .filter(grade -> grade.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("there is no grade \"%s\"; grades are %s"
                        .formatted(
                                word, Arrays.stream(values()).map(Grade::word).collect(Collectors.joining(", ")))));
    }

    /** Return the word that reports and options use: {@code reversible}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Return the worse of the two. */
    public Grade worse(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
