package dev.palindrome.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One folder on several databases, held side by side. Runs are compared where folder and rows are the same; of two runs on the
 * same database the first counts.
 *
 * @param folder the folder as the user named it
 * @param databases the databases that were compared
 * @param unreached the databases on which no migration was reached
 * @param migrations how many migrations there are
 * @param differences those of which not all databases say the same, in the history's order
 */
public record Comparison(
        String folder,
        List<String> databases,
        List<String> unreached,
        int migrations,
        List<DifferenceEntry> differences) {

    public Comparison {
        databases = List.copyOf(databases);
        unreached = List.copyOf(unreached);
        differences = List.copyOf(differences);
    }

    /** Return a comparison for each folder that was taken through several databases. */
    public static List<Comparison> of(List<Run> runs) {
        Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            groups.computeIfAbsent(run.rows() + " " + run.folder(), key -> new LinkedHashMap<>())
                    .putIfAbsent(label(run, runs), i);
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> between(runs, group))
                .toList();
    }

    /** Return what to call the database of a run: as short as it can be told from the others. */
    private static String label(Run run, List<Run> runs) {
        String brief = Reproduction.database(run.engine());
        boolean ambiguous = runs.stream()
                .map(Run::engine)
                .anyMatch(other -> Reproduction.database(other).equals(brief)
                        && !other.version().equals(run.engine().version()));
        return ambiguous ? run.engine().name() + ":" + run.engine().version() : brief;
    }

    private static Comparison between(List<Run> runs, Map<String, Integer> group) {
        List<Side> sides = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        group.forEach((database, index) -> {
            var side = new Side(database, index, runs.get(index));
            if (side.run().migrations().stream().anyMatch(Outcomes::isReached)) {
                sides.add(side);
            } else {
                unreached.add(database);
            }
        });
        List<String> names = group.values().stream()
                .flatMap(index -> runs.get(index).migrations().stream())
                .map(MigrationEntry::name)
                .distinct()
                .toList();
        return new Comparison(
                runs.get(group.values().iterator().next()).folder(),
                sides.stream().map(Side::database).toList(),
                unreached,
                names.size(),
                names.stream()
                        .flatMap(name -> new Difference(sides, name).entry().stream())
                        .toList());
    }

    /** Return the outcome in one sentence. */
    public String sentence() {
        return told()
                + unreached.stream().map("; %s was not reached"::formatted).collect(Collectors.joining());
    }

    private String told() {
        if (databases.size() < 2) {
            return "there is nothing to compare";
        }
        String all = DifferenceEntry.listed(databases);
        return switch (differences.size()) {
            case 0 -> "nothing differs between " + all;
            case 1 -> "1 of %s differs between %s".formatted(Printable.count(migrations, "migration"), all);
            default ->
                "%s of %s differ between %s"
                        .formatted(differences.size(), Printable.count(migrations, "migration"), all);
        };
    }

    /** The run on one database. */
    record Side(String database, int index, Run run) {}
}
