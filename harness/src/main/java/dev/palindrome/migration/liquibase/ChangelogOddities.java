package dev.palindrome.migration.liquibase;

import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.liquibase.Changelog.LeftOut;
import dev.palindrome.migration.liquibase.WayBack.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.change.core.SQLFileChange;
import liquibase.changelog.ChangeSet;

/** Finds what is worth a look in a changelog before anything runs. */
final class ChangelogOddities {
    private final Changelog changelog;
    private final ChangeSetScripts scripts;

    ChangelogOddities(Changelog changelog, ChangeSetScripts scripts) {
        this.changelog = changelog;
        this.scripts = scripts;
    }

    List<Oddity> find() {
        var found = new ArrayList<Oddity>();
        waysBack(found);
        leftOut(found);
        contexts(found);
        sqlFiles(found);
        return found;
    }

    private void waysBack(List<Oddity> found) {
        var kinds = new EnumMap<Kind, List<String>>(Kind.class);
        changelog.running().forEach((id, changeSet) -> {
            var way = scripts.wayBack(changeSet);
            kinds.computeIfAbsent(way.kind(), key -> new ArrayList<>())
                    .add(way.kind() == Kind.IMPOSSIBLE ? "%s by %s".formatted(id, way.changes()) : id);
        });
        var told = kinds.entrySet().stream()
                .map(kind -> told(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
        if (kinds.keySet().stream().anyMatch(kind -> kind != Kind.EXPLICIT)) {
            found.add(new Oddity("rollbacks: " + told, List.of()));
        }
    }

    private static String told(Kind kind, List<String> ids) {
        return switch (kind) {
            case EXPLICIT -> ids.size() + " written";
            case EMPTY -> "%s written as empty (%s)".formatted(ids.size(), String.join(", ", ids));
            case AUTOMATIC -> ids.size() + " made by Liquibase";
            case IMPOSSIBLE -> "%s impossible (%s)".formatted(ids.size(), String.join("; ", ids));
        };
    }

    private void leftOut(List<Oddity> found) {
        var reasons = new EnumMap<LeftOut, List<ChangeSet>>(LeftOut.class);
        changelog
                .leftOut()
                .forEach((changeSet, reason) -> reasons.computeIfAbsent(reason, key -> new ArrayList<>())
                        .add(changeSet));
        leftOut(found, "its dbms", changelog.ofOtherProducts());
        reasons.forEach((reason, changeSets) -> leftOut(found, reason.what(), changeSets));
    }

    private void leftOut(List<Oddity> found, String reason, List<ChangeSet> changeSets) {
        if (!changeSets.isEmpty()) {
            found.add(new Oddity(
                    "%s left out because of %s: %s"
                            .formatted(
                                    changeSets.size() == 1 ? "1 changeset is" : changeSets.size() + " changesets are",
                                    reason,
                                    changeSets.stream().map(Changelog::name).collect(Collectors.joining(", "))),
                    files(changeSets)));
        }
    }

    private List<String> files(List<ChangeSet> changeSets) {
        return changeSets.stream().map(scripts::file).distinct().toList();
    }

    /** Without contexts Liquibase runs everything, test data and all, which few mean. */
    private void contexts(List<Oddity> found) {
        if (!changelog.contexts().isEmpty()) {
            return;
        }
        var used = new TreeSet<String>();
        changelog.running().values().forEach(changeSet -> used.addAll(contexts(changeSet)));
        if (!used.isEmpty()) {
            found.add(new Oddity(
                    "changesets of all contexts run, as Liquibase runs them where it is told none; the contexts are %s: say which with --var contexts=..."
                            .formatted(String.join(", ", used)),
                    List.of()));
        }
    }

    private static List<String> contexts(ChangeSet changeSet) {
        return changeSet.getContextFilter() == null
                ? List.of()
                : changeSet.getContextFilter().getContexts().stream().sorted().toList();
    }

    private void sqlFiles(List<Oddity> found) {
        var files = changelog.running().values().stream()
                .flatMap(changeSet -> changeSet.getChanges().stream()
                        .filter(SQLFileChange.class::isInstance)
                        .map(change -> scripts.sqlFile(changeSet, (SQLFileChange) change)))
                .distinct()
                .toList();
        if (!files.isEmpty()) {
            found.add(new Oddity("changesets run these files", files));
        }
    }
}
