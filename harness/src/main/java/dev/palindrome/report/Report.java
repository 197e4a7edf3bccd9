package dev.palindrome.report;

import java.util.List;

/** The outcome of one or more verifications: a run for each folder and engine. */
public record Report(String toolVersion, List<Run> runs) {

    public Report {
        runs = List.copyOf(runs);
    }
}
