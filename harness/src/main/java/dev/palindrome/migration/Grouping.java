package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Makes one migration of those that the user says belong together. */
final class Grouping {

    private static final String TO = "..";

    private final MigrationFolder folder;
    private final List<Migration> migrations;

    private Grouping(MigrationFolder folder) {
        this.folder = folder;
        this.migrations = new ArrayList<>(folder.migrations());
    }

    /**
     * Return the folder with its groups.
     *
     * @param groups each {@code FIRST..LAST}, by id, name or file
     * @throws ConfigurationException where a group is of another form, names what is not there, or shares a migration with another
     */
    static MigrationFolder apply(MigrationFolder folder, List<String> groups) {
        var grouping = new Grouping(folder);
        groups.forEach(grouping::join);
        return folder.with(grouping.migrations, folder.oddities());
    }

    private void join(String group) {
        int between = group.indexOf(TO);
        if (between < 1 || between + TO.length() >= group.length()) {
            throw refused(group, "is not of the form FIRST..LAST; for example 000003..000005");
        }
        int first = find(group, group.substring(0, between).strip());
        int last = find(group, group.substring(between + TO.length()).strip());
        if (first >= last) {
            throw refused(
                    group,
                    first == last
                            ? "is one migration, which needs no group"
                            : "ends before it begins: the order is that of palindrome list");
        }
        var range = migrations.subList(first, last + 1);
        var steps = range.stream().flatMap(m -> m.steps().stream()).toList();
        var joined = Migration.group(steps).upTo(steps.get(steps.size() - 1));
        range.clear();
        migrations.add(first, joined);
    }

    private int find(String group, String name) {
        for (int i = 0; i < migrations.size(); i++) {
            var migration = migrations.get(i);
            if (migration.isCalled(name)) {
                if (migration.steps().size() > 1 && !folder.migrations().contains(migration)) {
                    throw refused(group, "shares %s with another group".formatted(name));
                }
                return i;
            }
        }
        var names = folder.migrations().stream().map(Migration::name).toList();
        throw refused(
                group,
                "names %s, but %s holds none of that id or name%s; palindrome list shows them"
                        .formatted(
                                name,
                                folder.root(),
                                Nearest.to(name, names)
                                        .map("; did you mean \"%s\"?"::formatted)
                                        .orElse("")));
    }

    private static ConfigurationException refused(String group, String sentence) {
        return new ConfigurationException("the group \"%s\" %s".formatted(group, sentence));
    }
}
