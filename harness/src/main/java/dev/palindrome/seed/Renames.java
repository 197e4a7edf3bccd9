package dev.palindrome.seed;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.Profile;
import dev.palindrome.profile.TableProfile;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.History.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Has a profile say of a table and a column under their other names what it says under one of them: the server's own numbers tell which
 * they were before a rename, and are afterwards. A name that the profile has keeps its own. Not safe for use by several threads.
 */
final class Renames {

    private final Profile profile;
    private final Map<String, List<TableShape>> lives = new HashMap<>();

    private Renames(Profile profile, History history) {
        this.profile = profile;
        for (var moment : history.moments().values()) {
            for (var version : moment.versions().entrySet()) {
                live(version.getKey(), version.getValue());
            }
        }
    }

    static Profile follow(Profile profile, History history) {
        return profile.tables().isEmpty() ? profile : new Renames(profile, history).followed();
    }

    private void live(String id, Version version) {
        var life = lives.computeIfAbsent(id, one -> new ArrayList<>());
        if (life.isEmpty() || life.get(life.size() - 1) != version.shape()) {
            life.add(version.shape());
        }
    }

    private Profile followed() {
        var tables = new TreeMap<>(profile.tables());
        for (var life : lives.values()) {
            // What a profile says is likelier said of the last name than of one before.
            var known = life.stream()
                    .filter(shape -> profile.table(shape.name()).isPresent())
                    .reduce((earlier, later) -> later);
            if (known.isPresent()) {
                var said = profile.table(known.get().name()).orElse(TableProfile.NONE);
                var more = followed(said, life);
                life.stream()
                        .map(TableShape::name)
                        .filter(name -> profile.table(name).map(said::equals).orElse(true))
                        .forEach(name -> tables.put(name.toString(), more));
            }
        }
        return new Profile(profile.engine(), profile.scale(), tables);
    }

    private static TableProfile followed(TableProfile said, List<TableShape> life) {
        var names = new HashMap<Integer, List<String>>();
        for (var shape : life) {
            for (var column : shape.columns()) {
                names.computeIfAbsent(column.number(), number -> new ArrayList<>())
                        .add(column.name());
            }
        }
        var columns = new TreeMap<>(said.columns());
        for (var called : names.values()) {
            called.stream()
                    .filter(said.columns()::containsKey)
                    .reduce((earlier, later) -> later)
                    .ifPresent(known -> called.forEach(
                            name -> columns.putIfAbsent(name, said.column(known).orElse(ColumnProfile.NONE))));
        }
        return new TableProfile(said.rows(), columns, keys(said, life, names));
    }

    private static SortedMap<String, FanOut> keys(
            TableProfile said, List<TableShape> life, Map<Integer, List<String>> names) {
        var keys = new TreeMap<>(said.keys());
        for (var shape : life) {
            for (var key : shape.foreignKeys()) {
                said.keys().entrySet().stream()
                        .filter(one -> isSame(shape, key, one.getKey().split(", "), names))
                        .findFirst()
                        .ifPresent(one -> keys.putIfAbsent(String.join(", ", key.columns()), one.getValue()));
            }
        }
        return keys;
    }

    private static boolean isSame(
            TableShape shape, ForeignKeyShape key, String[] columns, Map<Integer, List<String>> names) {
        boolean same = key.columns().size() == columns.length;
        for (int i = 0; same && i < columns.length; i++) {
            var wanted = columns[i];
            same = shape.column(key.columns().get(i))
                    .map(ColumnShape::number)
                    .map(number -> names.getOrDefault(number, List.of()).contains(wanted))
                    .orElse(false);
        }
        return same;
    }
}
