package dev.palindrome.project;

import dev.palindrome.migration.MigrationFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes finds of signs: what speaks for the same folder is one find, and a configuration counts more than names. */
final class Finds {

    /** Tools whose files may lie in any depth below the folder that is theirs. */
    private static final Set<String> DEEP = Set.of("flyway", "liquibase");

    private final Tree tree;
    private final Set<String> runnable;
    private final Map<String, String> missing = new TreeMap<>();
    private final List<Sign> told = new ArrayList<>();
    private final List<Sign> recognised;

    Finds(Tree tree, List<MigrationFormat> formats) {
        this.tree = tree;
        this.runnable = formats.stream().map(MigrationFormat::name).collect(Collectors.toSet());
        for (var tool : Tools.ALL) {
            missing.putIfAbsent(tool.tool(), tool.missing());
            tool.look(tree, told::add);
        }
        told.sort(Comparator.comparing(Sign::strength));
        var named = told.stream()
                .filter(sign -> runnable.contains(sign.tool()))
                .flatMap(sign -> sign.folders().stream())
                .collect(Collectors.toSet());
        this.recognised = new SqlFolders(tree, formats, named).find();
    }

    List<Find> ranked() {
        var signs = new ArrayList<Sign>();
        recognised.forEach(sign -> signs.add(backed(sign)));
        told.stream()
                .filter(sign -> runnable.contains(sign.tool()))
                .filter(sign -> isNews(sign, signs))
                .forEach(signs::add);
        signs.addAll(grouped(
                told.stream().filter(sign -> !runnable.contains(sign.tool())).toList()));
        return distinct(signs).stream()
                .filter(sign -> !isOverruled(sign, signs))
                .sorted(Comparator.comparing(Sign::strength))
                .map(this::find)
                .sorted(Comparator.comparing(Find::isIncidental)
                        .thenComparing(find -> find.folders().isEmpty())
                        .thenComparing(Find::runs, Comparator.reverseOrder()))
                .toList();
    }

    /** Add to what a format has recognised the configuration that names it. */
    private Sign backed(Sign sign) {
        var folder = sign.folders().get(0);
        return told.stream()
                .filter(other -> other.tool().equals(sign.tool()))
                .filter(other -> other.folders().stream().anyMatch(named -> Names.isIn(named, folder)))
                .findFirst()
                .map(other -> new Sign(
                        sign.tool(),
                        isWhole(other, folder) ? other.folders() : sign.folders(),
                        other.configuration(),
                        other.strength(),
                        "%s; %s".formatted(other.sentence(), sign.sentence())))
                .orElse(sign);
    }

    /** A history in several depths is what the configuration names, unless a database has its own part of it. */
    private static boolean isWhole(Sign configured, String folder) {
        return DEEP.contains(configured.tool()) && !Engines.isNamedAfterOne(folder);
    }

    /** A configuration whose folder no format recognises; where one of another tool does, it knows better. */
    private boolean isNews(Sign sign, List<Sign> known) {
        return sign.folders().isEmpty()
                ? known.stream().noneMatch(other -> other.tool().equals(sign.tool()))
                : known.stream()
                        .flatMap(other -> other.folders().stream())
                        .noneMatch(folder -> sign.folders().stream().anyMatch(named -> Names.isIn(named, folder)));
    }

    /** What one configuration of a tool sets up is one find. */
    private static List<Sign> grouped(List<Sign> signs) {
        var groups = new LinkedHashMap<String, List<Sign>>();
        var known = new LinkedHashSet<String>();
        for (var sign : signs) {
            var fresh = sign.folders().stream()
                    .filter(folder -> known.add(sign.tool() + " " + folder))
                    .toList();
            if (!fresh.isEmpty() || sign.folders().isEmpty()) {
                var key = sign.configuration() == null ? String.join(",", fresh) : sign.configuration();
                groups.computeIfAbsent(sign.tool() + " " + key, tool -> new ArrayList<>())
                        .add(new Sign(sign.tool(), fresh, sign.configuration(), sign.strength(), sign.sentence()));
            }
        }
        return groups.values().stream().map(Finds::joined).toList();
    }

    private static Sign joined(List<Sign> group) {
        var first = group.get(0);
        return new Sign(
                first.tool(),
                group.stream().flatMap(sign -> sign.folders().stream()).sorted().toList(),
                first.configuration(),
                first.strength(),
                first.sentence());
    }

    private static List<Sign> distinct(List<Sign> signs) {
        var byFolders = new LinkedHashMap<String, Sign>();
        signs.stream()
                .sorted(Comparator.comparing(Sign::strength))
                .forEach(sign -> byFolders.putIfAbsent(sign.tool() + " " + sign.folders(), sign));
        return List.copyOf(byFolders.values());
    }

    /** Names alone say nothing where something stronger speaks for another tool. */
    private static boolean isOverruled(Sign sign, List<Sign> signs) {
        return sign.strength() == Strength.NAMED
                && signs.stream()
                        .filter(other -> other.strength() != Strength.NAMED)
                        .filter(other -> !other.tool().equals(sign.tool()))
                        .flatMap(other -> other.folders().stream())
                        .anyMatch(folder -> !folder.isEmpty()
                                && Names.isIn(folder, sign.folders().get(0)));
    }

    private Find find(Sign sign) {
        var folders = sign.folders().stream()
                .sorted()
                .map(folder -> folder.isEmpty() ? "." : folder)
                .toList();
        var engine = sign.folders().stream()
                .flatMap(folder -> Engines.of(folder).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(sign.configuration()).flatMap(file -> Engines.named(tree.text(file))));
        return new Find(
                sign.tool(), missing(sign), sign.configuration(), folders, engine.orElse(null), sign.sentence());
    }

    private String missing(Sign sign) {
        if (!runnable.contains(sign.tool())) {
            return missing.getOrDefault(sign.tool(), "");
        }
        return sign.folders().stream()
                .flatMap(folder -> Engines.foreign(folder).stream())
                .findFirst()
                .map("they are for %s, which Palindrome does not know"::formatted)
                .orElseGet(
                        () -> isSeen(sign) ? "" : "no file there looks like a migration of %s".formatted(sign.tool()));
    }

    private boolean isSeen(Sign sign) {
        return recognised.stream()
                .filter(other -> other.tool().equals(sign.tool()))
                .flatMap(other -> other.folders().stream())
                .anyMatch(folder -> sign.folders().stream().anyMatch(named -> Names.isIn(named, folder)));
    }
}
