package dev.palindrome.contract;

import java.util.Map;

/**
 * Something that a database can be brought into, told in the words of one engine.
 *
 * @param title what it is, the same for all engines
 * @param expects what has to come out
 * @param sections SQL by the name of the section
 */
record Situation(String title, String expects, Map<String, String> sections) {

    Situation {
        sections = Map.copyOf(sections);
    }

    /** Return a section's SQL, or nothing where there is none. */
    String sql(String section) {
        return sections.getOrDefault(section, "");
    }

    /** Return whether the engine has no such thing, and says so. */
    boolean isImpossible() {
        return expects.startsWith("nothing");
    }
}
