package dev.palindrome.report;

import java.util.List;

/**
 * The outcome of one or more verifications, in the form that all writers show. Its components are the JSON report, version 1.
 *
 * @param schemaVersion the version of this form
 * @param tool who made it
 * @param runs one for each folder and database
 * @param differences the migrations of which not all databases say the same
 */
public record Report(int schemaVersion, Tool tool, List<Run> runs, List<DifferenceEntry> differences) {

    /** The name by which Palindrome calls itself. */
    public static final String OURSELVES = "palindrome";

    /** The version of the form that this library writes. */
    public static final int SCHEMA_VERSION = 1;

    public Report {
        runs = List.copyOf(runs);
        differences = List.copyOf(differences);
    }

    /** A report whose runs are compared here. */
    public Report(int schemaVersion, Tool tool, List<Run> runs) {
        this(
                schemaVersion,
                tool,
                runs,
                Comparison.of(runs).stream()
                        .flatMap(comparison -> comparison.differences().stream())
                        .toList());
    }

    /** Return a report of this version of Palindrome. */
    public static Report of(String toolVersion, List<Run> runs) {
        return new Report(SCHEMA_VERSION, new Tool(OURSELVES, toolVersion), runs);
    }

    /** A program and its version. */
    public record Tool(String name, String version) {}
}
