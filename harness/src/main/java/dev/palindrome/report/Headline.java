package dev.palindrome.report;

import java.util.ArrayList;
import java.util.List;

/** Says in one sentence how a verification ended. */
public final class Headline {

    private Headline() {}

    /** Return the sentence for all runs of a report: {@code 11 of 12 migrations are reversible; 1 is broken}. */
    public static String of(Report report) {
        return of(total(report));
    }

    /** Return the sentence for one run. */
    public static String of(Run.Summary summary) {
        if (summary.migrations() == 0) {
            return "there was no migration to verify";
        }
        if (summary.reversible() == summary.migrations()) {
            return summary.migrations() == 1
                    ? "the one migration is reversible"
                    : "all %s migrations are reversible".formatted(summary.migrations());
        }
        if (summary.migrations() == 1) {
            return "the one migration is " + rest(summary).replaceFirst("^1 is ", "");
        }
        return head(summary) + "; " + rest(summary);
    }

    /** Return the sum of the summaries. */
    public static Run.Summary total(Report report) {
        return Run.Summary.of(
                report.runs().stream().flatMap(run -> run.migrations().stream()).toList());
    }

    private static String head(Run.Summary summary) {
        if (summary.reversible() == 0) {
            return "none of %s migrations is reversible".formatted(summary.migrations());
        }
        String verb = summary.reversible() == 1 ? "is" : "are";
        return "%s of %s migrations %s reversible".formatted(summary.reversible(), summary.migrations(), verb);
    }

    private static String rest(Run.Summary summary) {
        List<String> clauses = new ArrayList<>();
        add(clauses, summary.broken(), "broken");
        add(clauses, summary.irreversible(), "irreversible");
        add(clauses, summary.lossy(), "lossy");
        add(clauses, summary.unproven(), "unproven");
        if (clauses.size() < 2) {
            return String.join("", clauses);
        }
        int last = clauses.size() - 1;
        return String.join(", ", clauses.subList(0, last)) + " and " + clauses.get(last);
    }

    private static void add(List<String> clauses, int number, String grade) {
        if (number > 0) {
            clauses.add("%s %s %s".formatted(number, number == 1 ? "is" : "are", grade));
        }
    }
}
