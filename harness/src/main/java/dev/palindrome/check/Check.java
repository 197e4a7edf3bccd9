package dev.palindrome.check;

import dev.palindrome.cycle.CycleEvidence;

/**
 * A pure judgement of the evidence of a cycle. Found by {@link java.util.ServiceLoader}; implementations have a public
 * constructor without parameters, hold no state, and never touch a database.
 */
public interface Check {

    /** Return the stable kebab-case name: {@code schema-restored}. */
    String id();

    /** Return what holds when the check passes, as a sentence without a full stop: {@code down restores the schema}. */
    String sentence();

    /** Return what is so when the check fails, as a clause that can be the reason for a grade: {@code down leaves another schema}. */
    default String complaint() {
        return "check %s failed".formatted(id());
    }

    /** Return the best grade that a migration can have when this check fails. */
    Grade whenFailed();

    /**
     * Return whether the grade is drawn from it. A check of another axis stands beside the grade: what it finds is a finding like any
     * other, but the grade speaks of the migration's own steps alone.
     */
    default boolean grades() {
        return true;
    }

    /** Return whether it asks what the down makes of rows that are written after the up; where nobody asks nothing is written. */
    default boolean needsWrites() {
        return false;
    }

    /** Judge. */
    Verdict examine(CycleEvidence evidence);
}
