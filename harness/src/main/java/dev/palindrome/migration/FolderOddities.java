package dev.palindrome.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is odd in any folder, whatever its format. */
final class FolderOddities {
    private final SourceFolder source;
    private final MigrationFolder folder;
    private final Map<String, Long> perFile;

    FolderOddities(SourceFolder source, MigrationFolder folder) {
        this.source = source;
        this.folder = folder;
        this.perFile = folder.migrations().stream()
                .collect(Collectors.groupingBy(migration -> migration.up().file(), Collectors.counting()));
    }

    List<Oddity> find() {
        var found = new ArrayList<>(folder.oddities());
        missingDowns(found);
        emptyScripts(found);
        gaps(found);
        caseClashes(found);
        ignoredFiles(found);
        found.addAll(source.oddities());
        return found;
    }

    private void missingDowns(List<Oddity> found) {
        var without = folder.migrations().stream()
                .filter(migration -> migration.down().isEmpty())
                .map(migration -> place(migration, migration.up()))
                .toList();
        add(found, "%s no down", "has", "have", without);
    }

    private void emptyScripts(List<Oddity> found) {
        var ups = folder.migrations().stream()
                .filter(migration -> migration.up().isEmpty())
                .map(migration -> place(migration, migration.up()))
                .toList();
        add(found, "%s no statement in the up", "has", "have", ups);
        var downs = folder.migrations().stream()
                .filter(migration -> !migration.up().isEmpty())
                .flatMap(migration ->
                        migration.down().filter(Script::isEmpty).stream().map(down -> place(migration, down)))
                .toList();
        add(found, "%s no statement in the down, but one in the up", "has", "have", downs);
    }

    /** A file says enough, unless it holds several migrations. */
    private String place(Migration migration, Script script) {
        return perFile.getOrDefault(script.file(), 0L) > 1
                ? "%s (%s)".formatted(script.file(), migration.name())
                : script.file();
    }

    /** Numbers that count up one by one and leave one out: a file was lost, or never merged. */
    private void gaps(List<Oddity> found) {
        var ids = folder.migrations().stream().map(Migration::id).toList();
        if (ids.size() < 3 || !ids.stream().allMatch(FolderOddities::isNumber)) {
            return;
        }
        var numbers = ids.stream().map(BigInteger::new).toList();
        int neighbours = 0;
        var missing = new ArrayList<String>();
        for (int i = 1; i < numbers.size(); i++) {
            var expected = numbers.get(i - 1).add(BigInteger.ONE);
            if (numbers.get(i).equals(expected)) {
                neighbours++;
            } else if (numbers.get(i).compareTo(expected) > 0) {
                missing.add("%s is followed by %s".formatted(ids.get(i - 1), ids.get(i)));
            }
        }
        if (!missing.isEmpty() && 2 * neighbours >= numbers.size() - 1) {
            found.add(new Oddity("there are gaps in the numbers: " + String.join(", ", missing), List.of()));
        }
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void caseClashes(List<Oddity> found) {
        var clashes = new TreeMap<String, Set<String>>();
        for (var file : source.files()) {
            clashes.computeIfAbsent(file.toLowerCase(Locale.ROOT), key -> new TreeSet<>(CodePoints.ORDER))
                    .add(file);
        }
        clashes.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names -> found.add(new Oddity(
                        "names differ by case only, which Windows and macOS cannot store: " + String.join(", ", names),
                        List.copyOf(names))));
    }

    private void ignoredFiles(List<Oddity> found) {
        var known = folder.migrations().stream()
                .flatMap(migration -> Stream.of(
                                Stream.of(migration.up()), migration.down().stream(), migration.verification().stream())
                        .flatMap(scripts -> scripts))
                .flatMap(script -> script.pieces().stream())
                .map(Script::file)
                .collect(Collectors.toSet());
        folder.oddities().forEach(oddity -> known.addAll(oddity.files()));
        var ignored = source.files().stream()
                .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".sql"))
                .filter(file -> !known.contains(file))
                .toList();
        add(found, "%s ignored: no rule of " + folder.format() + " matches", "is", "are", ignored);
    }

    private static void add(List<Oddity> found, String sentence, String one, String many, List<String> files) {
        if (!files.isEmpty()) {
            var subject = files.size() == 1 ? files.get(0) : files.size() + " files";
            found.add(new Oddity(subject + " " + sentence.formatted(files.size() == 1 ? one : many), files));
        }
    }
}
