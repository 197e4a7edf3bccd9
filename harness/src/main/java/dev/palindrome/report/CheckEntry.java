package dev.palindrome.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one check said.
 *
 * @param id the check's id
 * @param verdict passed, failed, not-applicable or inconclusive
 * @param sentence what holds when it passes
 * @param because why nobody can tell, or why there is nothing to judge; else null
 * @param notes what is worth knowing all the same
 * @param findings what is wrong
 */
public record CheckEntry(
        String id,
        String verdict,
        String sentence,
        @Nullable String because,
        List<String> notes,
        List<FindingEntry> findings) {

    public CheckEntry {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param facts the values behind it by name, in the order to show them; null stands for none
     * @param location the place to mend, or null
     */
    public record FindingEntry(
            String sentence,
            Map<String, @Nullable String> facts,
            @Nullable LocationEntry location,
            String advice) {

        public FindingEntry {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /** A file of the folder and a line counted from 1, or 0 where no line is known. */
    public record LocationEntry(String file, int line) {}
}
