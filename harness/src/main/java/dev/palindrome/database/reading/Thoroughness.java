package dev.palindrome.database.reading;

import java.util.Locale;

/** How much of what was read before is used again. */
public enum Thoroughness {
    /** What is provably the same, and now and then that is checked. */
    DRAWN,
    /** The same, and it is checked each time: our own tests do so. */
    CHECKED,
    /** Nothing. */
    WHOLE;

    /** The system property that asks for one of these, in lower case. */
    static final String PROPERTY = "palindrome.reading";

    /** Return what was asked for. */
    public static Thoroughness asked() {
        String asked = System.getProperty(PROPERTY, "");
        for (Thoroughness thoroughness : values()) {
            if (thoroughness.word().equals(asked)) {
                return thoroughness;
            }
        }
        return DRAWN;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
