package dev.palindrome.report.junitxml;

import dev.palindrome.report.DifferenceEntry;
import dev.palindrome.report.DifferenceEntry.CheckDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What other databases say of the same. For one report. */
final class Elsewhere {

    private final Report report;

    Elsewhere(Report report) {
        this.report = report;
    }

    /** Return what differs between the database of a run and others, one sentence a migration. */
    List<String> sentences(Run run) {
        return report.differences().stream()
                .filter(difference -> difference.databases().stream()
                        .anyMatch(on -> report.runs().get(on.run()) == run))
                .map(difference -> "differs between databases: " + difference.sentence())
                .toList();
    }

    /** Return what other databases say of the checks of a migration: {@code ; on postgresql:18 passed}. */
    Map<String, String> of(Run run, MigrationEntry migration) {
        Map<String, String> said = new HashMap<>();
        for (DifferenceEntry difference : report.differences()) {
            for (OnDatabase here : difference.databases()) {
                if (report.runs().get(here.run()) == run
                        && difference.migration().equals(migration.name())) {
                    difference.checks().forEach(check -> said.put(check.id(), others(check, here.database())));
                }
            }
        }
        return said;
    }

    private static String others(CheckDifference check, String here) {
        return check.verdicts().entrySet().stream()
                .filter(said -> !said.getKey().equals(here))
                .map(said -> "; on %s %s".formatted(said.getKey(), said.getValue()))
                .collect(Collectors.joining());
    }
}
