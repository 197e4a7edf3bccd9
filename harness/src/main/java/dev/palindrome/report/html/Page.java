package dev.palindrome.report.html;

import dev.palindrome.report.Comparison;
import dev.palindrome.report.Headline;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.util.List;

/**
 * What the template {@code report.jte} shows.
 *
 * @param headline the verdict in one sentence
 * @param look the class of the worst grade
 * @param tool who made the report
 * @param version and in which version
 * @param runs one section a run
 * @param differences one section for each folder that was taken through several databases
 */
public record Page(
        String headline,
        String look,
        String tool,
        String version,
        List<RunSection> runs,
        List<DifferenceSection> differences) {

    static Page of(Report report) {
        var anchors = new Anchors();
        // These are the page's own; no migration may take them.
        List.of("migrations", "grades").forEach(anchors::of);
        List<RunSection> runs =
                report.runs().stream().map(run -> RunSection.of(run, anchors)).toList();
        return new Page(
                Shown.capitalised(Headline.of(report)) + ".",
                look(report.runs()),
                Shown.name(report.tool().name()),
                Shown.name(report.tool().version()),
                runs,
                Comparison.of(report.runs()).stream()
                        .map(comparison -> DifferenceSection.of(comparison, report, runs))
                        .toList());
    }

    /** Return the class of runs as a whole, where nothing that somebody should look at may look green. */
    static String look(List<Run> runs) {
        return Shown.gradeClass(Outcomes.worst(runs));
    }
}
