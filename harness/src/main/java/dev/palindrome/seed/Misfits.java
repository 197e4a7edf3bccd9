package dev.palindrome.seed;

import dev.palindrome.profile.Profile;
import dev.palindrome.schema.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what a profile and a history do not have in common: a misspelt name must not have no effect in silence. */
final class Misfits {

    private static final int SHOWN = 5;

    private Misfits() {}

    static List<String> of(Profile profile, History history) {
        if (profile.tables().isEmpty() || history.moments().isEmpty()) {
            return List.of();
        }
        var ever = new TreeSet<String>();
        var profiled = new TreeSet<String>();
        for (var moment : history.moments().values()) {
            for (var version : moment.versions().values()) {
                note(profile, version.shape(), ever, profiled);
            }
        }
        var unknown = new TreeSet<String>();
        for (var table : profile.tables().entrySet()) {
            if (!profiled.contains(table.getKey())) {
                unknown.add(table.getKey());
                continue;
            }
            for (var column : table.getValue().columns().keySet()) {
                if (!ever.contains(table.getKey() + "." + column)) {
                    unknown.add(table.getKey() + "." + column);
                }
            }
            for (var key : table.getValue().keys().keySet()) {
                if (!ever.contains(table.getKey() + " (" + key + ")")) {
                    unknown.add("the foreign key (%s) of %s".formatted(key, table.getKey()));
                }
            }
        }
        var notes = new ArrayList<String>();
        if (!unknown.isEmpty()) {
            notes.add("the profile names what no version of the history has: " + shown(unknown));
        }
        var without = new TreeSet<String>();
        var last = history.moments().get(history.moments().lastKey());
        if (last != null) {
            last.ids().keySet().stream()
                    .filter(table -> profile.table(table).isEmpty())
                    .forEach(table -> without.add(table.toString()));
        }
        if (!without.isEmpty() && profile.scale().isByBiggest()) {
            notes.add("the profile says nothing of these tables, which are filled as without one: " + shown(without));
        }
        return notes;
    }

    private static void note(Profile profile, TableShape shape, TreeSet<String> ever, TreeSet<String> profiled) {
        for (var name : List.of(shape.name().toString(), shape.name().name())) {
            if (profile.tables().containsKey(name)) {
                profiled.add(name);
                shape.columns().forEach(column -> ever.add(name + "." + column.name()));
                shape.foreignKeys().forEach(key -> ever.add(name + " (" + String.join(", ", key.columns()) + ")"));
            }
        }
    }

    private static String shown(TreeSet<String> names) {
        var some = names.stream().limit(SHOWN).toList();
        return String.join(", ", some) + (names.size() > SHOWN ? " and %s more".formatted(names.size() - SHOWN) : "");
    }
}
