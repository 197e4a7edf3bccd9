package dev.palindrome.report.html;

import dev.palindrome.report.Headline;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Reproduction;
import dev.palindrome.report.Run;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code run.jte} shows of one run.
 *
 * @param anchor its place in the page
 * @param headline the verdict in one sentence
 * @param look the class of the worst grade
 * @param engine the product and its version
 * @param because why this provider was taken
 * @param settings what its sessions were set to, and what else was in force there
 * @param rows how many rows a table had, in words
 * @param startedAt as a machine reads it
 * @param started as people do
 * @param took how long it took, in words
 * @param command what repeats it
 * @param chain what came of all downs in a row, or null
 * @param coverage how much of the schema the rows covered, or null
 * @param shares how many migrations have each grade, the grades that none has left out
 */
public record RunSection(
        String anchor,
        String headline,
        String look,
        String folder,
        String format,
        String engine,
        String provider,
        String because,
        List<Setting> settings,
        String rows,
        String seed,
        String startedAt,
        String started,
        String took,
        String command,
        List<String> notes,
        List<Share> shares,
        List<MigrationSection> migrations,
        @Nullable ChainCard chain,
        @Nullable CoverageCard coverage) {

    /** How many migrations have a grade. */
    public record Share(String grade, String look, int number) {}

    /** A setting of a session. */
    public record Setting(String name, String value, boolean given) {}

    static RunSection of(Run run, Anchors anchors) {
        Run.Engine engine = run.engine();
        return new RunSection(
                anchors.of("run"),
                Shown.capitalised(Headline.of(run)),
                Page.look(List.of(run)),
                Shown.name(run.folder()),
                Shown.name(run.formatAndRunner()),
                Shown.engine(engine.name()) + " " + Shown.name(engine.version()),
                Shown.name(engine.provider()),
                Shown.sentence(engine.because()),
                run.settings().stream()
                        .map(s -> new Setting(Shown.name(s.name()), Shown.name(s.value()), s.given()))
                        .toList(),
                run.rows() == 0 ? "none, the schema only" : Printable.count(run.rows(), "row") + " a table",
                Long.toString(run.seed()),
                Shown.name(run.startedAt()),
                started(run.startedAt()),
                Printable.millis(run.millis()),
                Shown.sentence(Reproduction.of(run)),
                run.notes().stream().map(Shown::sentence).toList(),
                shares(run.summary()),
                run.migrations().stream()
                        .map(migration -> MigrationSection.of(run, migration, anchors))
                        .toList(),
                run.chain() == null ? null : ChainCard.of(run, run.chain()),
                CoverageCard.of(run.coverage()));
    }

    /** Return those somebody should look at. */
    public List<MigrationSection> open() {
        return migrations.stream().filter(MigrationSection::isOpen).toList();
    }

    /** Return what is the matter with those, as a title. */
    public String matter() {
        return open().stream().allMatch(migration -> migration.beside().isEmpty())
                ? "Not reversible"
                : "Not reversible, or with findings beside the grade";
    }

    /** Return those that are as good as can be. */
    public List<MigrationSection> reversible() {
        return migrations.stream().filter(migration -> !migration.isOpen()).toList();
    }

    private static List<Share> shares(Run.Summary summary) {
        return Stream.of(
                        share("reversible", summary.reversible()),
                        share("lossy", summary.lossy()),
                        share("irreversible", summary.irreversible()),
                        share("broken", summary.broken()),
                        share("unproven", summary.unproven()))
                .filter(share -> share.number() > 0)
                .toList();
    }

    private static Share share(String grade, int number) {
        return new Share(grade, Shown.gradeClass(grade), number);
    }

    private static String started(String instant) {
        return instant.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z")
                ? instant.substring(0, 10) + " " + instant.substring(11, 19) + " UTC"
                : Shown.name(instant);
    }
}
