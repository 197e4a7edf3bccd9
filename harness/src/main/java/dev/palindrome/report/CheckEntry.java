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
 * @param proposal a script that was seen to mend it or a part of it, or null
 */
public record CheckEntry(
        String id,
        String verdict,
        String sentence,
        @Nullable String because,
        List<String> notes,
        List<FindingEntry> findings,
        @Nullable ProposalEntry proposal) {

    /** An entry without a proposal. */
    public CheckEntry(
            String id,
            String verdict,
            String sentence,
            @Nullable String because,
            List<String> notes,
            List<FindingEntry> findings) {
        this(id, verdict, sentence, because, notes, findings, null);
    }

    public CheckEntry {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param facts the values behind it by name, in the order to show them; null stands for none
     * @param location the place to mend, or null
     * @param statements what to write there, where it was run and seen to mend this
     */
    public record FindingEntry(
            String sentence,
            Map<String, @Nullable String> facts,
            @Nullable LocationEntry location,
            String advice,
            List<String> statements) {

        public FindingEntry {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            statements = List.copyOf(statements);
        }

        /** A finding for which no statement was tried. */
        public FindingEntry(
                String sentence, Map<String, @Nullable String> facts, @Nullable LocationEntry location, String advice) {
            this(sentence, facts, location, advice, List.of());
        }
    }

    /**
     * A script that was run and seen to mend what the check found.
     *
     * @param statements in their order, each with its semicolon
     * @param tried how they were tried and what came of it
     */
    public record ProposalEntry(List<String> statements, String tried) {

        public ProposalEntry {
            statements = List.copyOf(statements);
        }
    }

    /** A file of the folder and a line counted from 1, or 0 where no line is known. */
    public record LocationEntry(String file, int line) {}
}
