package dev.palindrome.migration.popx;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.Versions;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses for each version and direction the file of one database, else the file for all, and pairs the directions. */
final class Steps {
    private static final String ACTION = "{{";

    private final SourceFolder folder;
    private final String dialect;
    private final List<PopxName> names;

    Steps(SourceFolder folder, String dialect, List<PopxName> names) {
        this.folder = folder;
        this.dialect = dialect;
        this.names = names;
    }

    /** One file with its way back, as popx counts them. */
    record Step(String unit, Migration migration) {}

    List<Step> inOrder() {
        refuseHalves();
        var ups = chosen(true);
        var downs = chosen(false);
        return ups.values().stream()
                .map(up -> new Step(up.unit(), migration(up, downs.get(up.version()))))
                .toList();
    }

    /** popx looks for the other direction among the files of all databases. */
    private void refuseHalves() {
        var ups = versions(true);
        var downs = versions(false);
        for (var name : names) {
            if (!(name.isUp() ? downs : ups).contains(name.version())) {
                throw new ConfigurationException(
                        "%s has no %s, without which popx cannot use %s; add it, or remove the file"
                                .formatted(folder.where(name.file()), name.isUp() ? "down" : "up", folder.root()));
            }
        }
    }

    private TreeSet<String> versions(boolean up) {
        return names.stream()
                .filter(name -> name.isUp() == up)
                .map(PopxName::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, PopxName> chosen(boolean up) {
        var chosen = of(PopxName.ALL, up);
        chosen.putAll(of(dialect, up));
        return chosen;
    }

    private SortedMap<String, PopxName> of(String wanted, boolean up) {
        var files = new Versions<String>(folder, "popx", Comparator.naturalOrder());
        var found = new TreeMap<String, PopxName>();
        for (var name : names) {
            if (name.isUp() == up && name.dialect().equals(wanted)) {
                files.add(name.version(), name.file());
                found.put(name.version(), name);
            }
        }
        return found;
    }

    private Migration migration(PopxName up, @Nullable PopxName down) {
        return Migration.of(folder.syntax(), up.version(), up.title(), script(up), down == null ? null : script(down));
    }

    private Script script(PopxName name) {
        var text = folder.text(name.file());
        if (text.contains(ACTION)) {
            throw new ConfigurationException(
                    "%s is a template, and the values that %s puts in are known to the program alone; give a folder of files that it has made of them"
                            .formatted(folder.where(name.file()), "popx"));
        }
        boolean alone = name.autocommit() || folder.syntax() == SqlSyntax.MYSQL;
        return Script.whole(folder.syntax(), name.file(), text, 1, alone ? Wrapping.AUTOCOMMIT : Wrapping.TRANSACTION);
    }
}
