package dev.palindrome.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check says of a migration. */
public sealed interface Verdict {

    /** Return the word that reports use: {@code passed}. */
    String word();

    /** It holds; the notes say what is worth knowing all the same. */
    record Passed(List<String> notes) implements Verdict {
        public Passed {
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return "passed";
        }
    }

    /**
     * It does not hold, for these reasons.
     *
     * @param suggestion a script that was seen to mend it or a part of it, or null
     */
    record Failed(
            List<Finding> findings,
            List<String> notes,
            @Nullable Suggestion suggestion) implements Verdict {
        public Failed {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed check needs a finding");
            }
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        public Failed(List<Finding> findings, List<String> notes) {
            this(findings, notes, null);
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** There is nothing to judge, for the reason given as a clause: {@code there is no down}. */
    record NotApplicable(String because) implements Verdict {
        @Override
        public String word() {
            return "not-applicable";
        }
    }

    /**
     * The evidence is not there. Never green.
     *
     * @param because what is missing, as a clause
     * @param cause the id of the check whose failure explains it, or null
     * @param findings what was not covered, where it can be named
     */
    record Inconclusive(String because, @Nullable String cause, List<Finding> findings) implements Verdict {
        public Inconclusive {
            findings = List.copyOf(findings);
        }

        @Override
        public String word() {
            return "inconclusive";
        }
    }

    /** Return that it holds. */
    static Verdict passed(String... notes) {
        return new Passed(List.of(notes));
    }

    /** Return that it does not hold. */
    static Verdict failed(List<Finding> findings) {
        return new Failed(findings, List.of());
    }

    /** Return that there is nothing to judge. */
    static Verdict notApplicable(String because) {
        return new NotApplicable(because);
    }

    /** Return that nobody can tell, of itself. */
    static Verdict inconclusive(String because) {
        return new Inconclusive(because, null, List.of());
    }

    /** Return that nobody can tell, because another check failed. */
    static Verdict inconclusiveAfter(String cause, String because) {
        return new Inconclusive(because, cause, List.of());
    }
}
