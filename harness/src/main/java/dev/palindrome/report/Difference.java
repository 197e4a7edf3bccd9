package dev.palindrome.report;

import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.Comparison.Side;
import dev.palindrome.report.DifferenceEntry.CheckDifference;
import dev.palindrome.report.DifferenceEntry.FindingDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what several databases say of one migration side by side. */
final class Difference {

    private static final List<String> GRADES = List.of("reversible", "unproven", "lossy", "irreversible", "broken");

    private final List<Side> sides;
    private final String name;
    private final Map<Side, MigrationEntry> reached = new LinkedHashMap<>();

    Difference(List<Side> sides, String name) {
        this.sides = sides;
        this.name = name;
        sides.forEach(side -> entry(side).filter(Outcomes::isReached).ifPresent(found -> reached.put(side, found)));
    }

    /** Return what differs, where something does. What was not reached on a database says nothing. */
    Optional<DifferenceEntry> entry() {
        List<CheckDifference> checks = checks();
        if (checks.isEmpty() && byGrade().size() < 2) {
            return Optional.empty();
        }
        String folder = sides.get(0).run().folder();
        return Optional.of(new DifferenceEntry(
                folder, name, sentence(checks), sides.stream().map(this::on).toList(), checks));
    }

    private Optional<MigrationEntry> entry(Side side) {
        return side.run().migrations().stream()
                .filter(migration -> migration.name().equals(name))
                .findFirst();
    }

    private OnDatabase on(Side side) {
        MigrationEntry found = reached.get(side);
        return found != null
                ? new OnDatabase(side.database(), side.index(), found.grade(), found.because())
                : new OnDatabase(
                        side.database(),
                        side.index(),
                        null,
                        entry(side).map(MigrationEntry::because).orElse("it is not there"));
    }

    private String sentence(List<CheckDifference> checks) {
        Map<String, List<Side>> byGrade = byGrade();
        if (byGrade.size() == 1) {
            return "%s is %s everywhere, but not for the same reason: %s"
                    .formatted(
                            name,
                            byGrade.keySet().iterator().next(),
                            checks.stream().map(CheckDifference::id).collect(Collectors.joining(", ")));
        }
        return name + " is "
                + byGrade.entrySet().stream()
                        .map(grade -> "%s on %s".formatted(grade.getKey(), names(grade.getValue())))
                        .collect(Collectors.joining(byGrade.size() == reached.size() ? ", " : "; "))
                + reason(byGrade);
    }

    /** The reason of the worst grade, which comes last. */
    private String reason(Map<String, List<Side>> byGrade) {
        List<List<Side>> all = List.copyOf(byGrade.values());
        MigrationEntry worst = reached.get(all.get(all.size() - 1).get(0));
        return worst == null || worst.because().isEmpty() ? "" : ": " + worst.because();
    }

    private Map<String, List<Side>> byGrade() {
        Map<String, List<Side>> byGrade = new LinkedHashMap<>();
        for (String grade : GRADES) {
            List<Side> alike = reached.entrySet().stream()
                    .filter(side -> side.getValue().grade().equals(grade))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!alike.isEmpty()) {
                byGrade.put(grade, alike);
            }
        }
        return byGrade;
    }

    private static String names(List<Side> sides) {
        return DifferenceEntry.listed(sides.stream().map(Side::database).toList());
    }

    private List<CheckDifference> checks() {
        return reached.values().stream()
                .flatMap(migration -> migration.checks().stream())
                .map(CheckEntry::id)
                .distinct()
                .flatMap(id -> check(id).stream())
                .toList();
    }

    private Optional<CheckDifference> check(String id) {
        Map<Side, CheckEntry> said = new LinkedHashMap<>();
        reached.forEach((side, migration) -> migration.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .ifPresent(check -> said.put(side, check)));
        List<FindingDifference> findings = findings(said);
        long weights = said.keySet().stream()
                .map(side -> weight(side, said))
                .distinct()
                .count();
        if (weights < 2 && findings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> verdicts = new LinkedHashMap<>();
        said.forEach((side, check) -> verdicts.put(side.database(), check.verdict()));
        return Optional.of(new CheckDifference(id, verdicts, findings));
    }

    /** Passed and not applicable weigh the same, and so does what cannot be told only because another check failed. */
    private String weight(Side side, Map<Side, CheckEntry> said) {
        CheckEntry check = said.get(side);
        MigrationEntry migration = reached.get(side);
        if (check == null || migration == null || !Outcomes.isOpen(check)) {
            return "fine";
        }
        boolean explained =
                Outcomes.isInconclusive(check) && migration.checks().stream().anyMatch(Outcomes::isFailed);
        return explained ? "fine" : check.verdict();
    }

    /** Findings are compared between versions of one product alone: on others the same things have other names. */
    private List<FindingDifference> findings(Map<Side, CheckEntry> said) {
        Map<String, List<Side>> products = said.keySet().stream()
                .collect(Collectors.groupingBy(
                        side -> side.run().engine().name(), LinkedHashMap::new, Collectors.toList()));
        List<FindingDifference> findings = new ArrayList<>();
        for (List<Side> versions : products.values()) {
            sentences(versions, said).distinct().forEach(sentence -> {
                List<String> having = versions.stream()
                        .filter(side -> sentences(List.of(side), said).anyMatch(sentence::equals))
                        .map(Side::database)
                        .toList();
                if (having.size() < versions.size() || weighDifferently(said)) {
                    findings.add(new FindingDifference(sentence, having));
                }
            });
        }
        return findings;
    }

    private boolean weighDifferently(Map<Side, CheckEntry> said) {
        return said.keySet().stream().map(side -> weight(side, said)).distinct().count() > 1;
    }

    private Stream<String> sentences(List<Side> from, Map<Side, CheckEntry> said) {
        return from.stream()
                .filter(side -> !weight(side, said).equals("fine"))
                .flatMap(side -> Stream.ofNullable(said.get(side)))
                .flatMap(check -> check.findings().stream())
                .map(FindingEntry::sentence);
    }
}
