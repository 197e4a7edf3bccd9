package dev.palindrome;

import dev.palindrome.check.Grade;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.since.Since;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which migrations of a folder the options ask for, and what they expect of them. */
final class Selection {

    private static final int SHOWN = 12;

    private final MigrationFolder folder;
    private final Options options;
    private final List<Migration> migrations;
    private final List<String> notes;

    Selection(MigrationFolder folder, Options options) {
        this.folder = folder;
        this.options = options;
        List<Migration> range = range();
        String revision = options.part().since();
        if (revision == null) {
            this.migrations = range;
            this.notes = List.of();
        } else {
            Since since = Since.of(folder, options.shownFolder(), revision);
            this.migrations =
                    range.stream().filter(since.migrations()::contains).toList();
            this.notes = since.notes();
        }
    }

    List<Migration> migrations() {
        return migrations;
    }

    /** Return what to say of how the migrations were found. */
    List<String> notes() {
        return notes;
    }

    private List<Migration> range() {
        List<Migration> history = folder.migrations();
        Part part = options.part();
        if (part.only() != null) {
            if (part.since() != null) {
                throw new ConfigurationException("`only` %s and `since` %s say twice what to verify: keep one of them"
                        .formatted(part.only(), part.since()));
            }
            return List.of(find("only", part.only()));
        }
        int from = part.from() == null ? 0 : history.indexOf(find("from", part.from()));
        int to = part.to() == null ? history.size() - 1 : history.indexOf(find("to", part.to()));
        if (from > to) {
            throw new ConfigurationException(
                    "`from` %s comes after `to` %s in %s".formatted(part.from(), part.to(), options.shownFolder()));
        }
        return history.subList(from, to + 1);
    }

    /** Return the grades that the options expect. */
    Map<Migration, Grade> grades() {
        Map<Migration, Grade> grades = new HashMap<>();
        options.grades().forEach((name, grade) -> grades.put(find("expect", name), grade));
        return grades;
    }

    private Migration find(String option, String name) {
        return folder.migrations().stream()
                .filter(m -> m.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "`%s` names the migration \"%s\", but %s holds none of that id or name; it holds %s"
                                .formatted(option, name, options.shownFolder(), known())));
    }

    private String known() {
        List<Migration> all = folder.migrations();
        String first = all.stream().limit(SHOWN).map(Migration::name).collect(Collectors.joining(", "));
        return all.size() <= SHOWN ? first : "%s and %s more".formatted(first, all.size() - SHOWN);
    }
}
