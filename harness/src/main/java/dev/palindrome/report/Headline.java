package dev.palindrome.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in one sentence how a verification ended. */
public final class Headline {

    private Headline() {}

    /**
     * Return the sentence for all runs of a report: {@code 11 of 12 migrations are reversible; 1 is broken}. Where all of them are
     * of one folder, a migration counts once, by its worst grade.
     */
    public static String of(Report report) {
        List<Comparison> comparisons = Comparison.of(report.runs());
        int all = report.runs().size();
        boolean oneFolder = comparisons.size() == 1
                && comparisons.get(0).databases().size()
                                + comparisons.get(0).unreached().size()
                        == all;
        String grades = (oneFolder ? of(worst(report), " on all %s databases".formatted(all)) : of(total(report), ""))
                + beside(report.runs());
        List<Run> lacking = report.runs().stream().filter(Run::isShort).toList();
        if (lacking.isEmpty()) {
            return grades;
        }
        return all == 1
                ? of(lacking.get(0))
                : "%s; on %s of %s runs the rows cover less of the schema than is asked for"
                        .formatted(grades, lacking.size(), all);
    }

    /** Return the sentence for the grades of one run. */
    public static String of(Run.Summary summary) {
        return of(summary, "");
    }

    /** Return the sentence for one run. */
    public static String of(Run run) {
        String grades = of(run.summary(), "") + beside(List.of(run));
        CoverageEntry coverage = run.coverage();
        return coverage != null && coverage.isShort() ? grades + "; but " + CoverageText.shortage(coverage) : grades;
    }

    /** The best grade does not say that nothing was found: a check may stand beside it. */
    private static String beside(List<Run> runs) {
        Map<String, List<CheckEntry>> found = new LinkedHashMap<>();
        runs.stream()
                .flatMap(run -> run.migrations().stream())
                .forEach(migration -> found.computeIfAbsent(migration.name(), name -> new ArrayList<>())
                        .addAll(Outcomes.besideTheGrade(migration)));
        long failed = found.values().stream()
                .filter(checks -> checks.stream().anyMatch(Outcomes::isFailed))
                .count();
        long untold =
                found.values().stream().filter(checks -> !checks.isEmpty()).count() - failed;
        if (found.size() == 1) {
            return failed > 0
                    ? "; but it fails a check beside the grade"
                    : untold > 0 ? "; but a check beside the grade cannot tell" : "";
        }
        return (failed == 0
                        ? ""
                        : "; %s of the reversible ones %s a check beside the grade"
                                .formatted(failed, failed == 1 ? "fails" : "fail"))
                + (untold == 0 ? "" : "; of %s of them a check beside the grade cannot tell".formatted(untold));
    }

    private static String of(Run.Summary summary, String where) {
        if (summary.migrations() == 0) {
            return "there was no migration to verify";
        }
        if (summary.reversible() == summary.migrations()) {
            return (summary.migrations() == 1
                            ? "the one migration is reversible"
                            : "all %s migrations are reversible".formatted(summary.migrations()))
                    + where;
        }
        if (summary.migrations() == 1) {
            return "the one migration is " + rest(summary).replaceFirst("^1 is ", "");
        }
        return head(summary) + where + "; " + rest(summary);
    }

    private static Run.Summary worst(Report report) {
        Map<String, MigrationEntry> worst = new LinkedHashMap<>();
        for (Run run : report.runs()) {
            run.migrations().forEach(m -> worst.merge(m.name(), m, (a, b) -> badness(b) > badness(a) ? b : a));
        }
        return Run.Summary.of(List.copyOf(worst.values()));
    }

    private static int badness(MigrationEntry migration) {
        return List.of("reversible", "unproven", "lossy", "irreversible", "broken")
                .indexOf(migration.grade());
    }

    /** Return the sum of the summaries. */
    private static Run.Summary total(Report report) {
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
