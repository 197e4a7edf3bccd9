package dev.palindrome.report;

import java.util.List;
import java.util.Optional;

/** Answers what several writers ask of an entry. */
public final class Outcomes {

    private Outcomes() {}

    /** Return whether it is as good as can be: nothing was found, beside the grade neither. */
    public static boolean isReversible(MigrationEntry migration) {
        return migration.grade().equals("reversible")
                && besideTheGrade(migration).isEmpty();
    }

    /** Return the checks beside the grade that somebody should look at, which is why the best grade is not all there is to say. */
    public static List<CheckEntry> besideTheGrade(MigrationEntry migration) {
        return migration.grade().equals("reversible")
                ? migration.checks().stream().filter(Outcomes::isOpen).toList()
                : List.of();
    }

    /**
     * Return the grade under whose colour runs stand as a whole, which is their worst. What fails beside the grade counts as broken
     * there; and as unproven what cannot be told, what covers less than was asked for, and a run of nothing.
     */
    public static String worst(List<Run> runs) {
        List<MigrationEntry> all =
                runs.stream().flatMap(run -> run.migrations().stream()).toList();
        List<CheckEntry> beside = all.stream()
                .flatMap(migration -> besideTheGrade(migration).stream())
                .toList();
        if (beside.stream().anyMatch(Outcomes::isFailed)) {
            return "broken";
        }
        for (String grade : List.of("broken", "irreversible", "lossy", "unproven")) {
            if (all.stream().anyMatch(migration -> migration.grade().equals(grade))) {
                return grade;
            }
        }
        boolean proved = !all.isEmpty() && beside.isEmpty() && runs.stream().noneMatch(Run::isShort);
        return proved ? "reversible" : "unproven";
    }

    /** Return whether its up was run at all. */
    public static boolean isReached(MigrationEntry migration) {
        return step(migration, "UP")
                .filter(up -> !up.status().equals("skipped"))
                .isPresent();
    }

    /** Return whether somebody should look at it: the check failed, or nobody can tell. */
    public static boolean isOpen(CheckEntry check) {
        return isFailed(check) || isInconclusive(check);
    }

    /** Return whether the check failed. */
    public static boolean isFailed(CheckEntry check) {
        return check.verdict().equals("failed");
    }

    /** Return whether nobody can tell. */
    public static boolean isInconclusive(CheckEntry check) {
        return check.verdict().equals("inconclusive");
    }

    /** Return the step of that name. */
    public static Optional<StepEntry> step(MigrationEntry migration, String name) {
        return migration.steps().stream().filter(s -> s.step().equals(name)).findFirst();
    }

    /** Return the steps whose error no finding tells already, as where the check that would tell it was left out. */
    public static List<StepEntry> untoldErrors(MigrationEntry migration) {
        return migration.steps().stream()
                .filter(step -> step.error() != null && !isTold(migration, step.error()))
                .toList();
    }

    private static boolean isTold(MigrationEntry migration, StepEntry.ErrorEntry error) {
        return migration.checks().stream()
                .flatMap(check -> check.findings().stream())
                .anyMatch(finding -> error.message().equals(finding.facts().get("message")));
    }

    /** Return what a check says in one line: the first finding and how many more there are, or why nobody can tell. */
    public static String gist(CheckEntry check) {
        String because = check.because();
        if (because != null) {
            return because;
        }
        if (check.findings().isEmpty()) {
            return check.sentence();
        }
        String first = check.findings().get(0).sentence();
        int more = check.findings().size() - 1;
        return more == 0 ? first : "%s (and %s more)".formatted(first, more);
    }
}
