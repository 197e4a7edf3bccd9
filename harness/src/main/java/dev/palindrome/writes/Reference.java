package dev.palindrome.writes;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a row that refers to one which was not there before the up: inserted by the up, or by the new version itself. */
record Reference(Scene scene, Loosening.NewReference what, TableShape table) {

    /** So many rows of the parent are looked at, the last ones first. */
    private static final int PARENTS = 2_000;

    private static final int MOST = 3;

    Outcome write() throws SQLException {
        TableShape parent = scene.tables().get(what.key().parent());
        if (parent == null) {
            return Outcome.refused("there is no table that it could refer to");
        }
        Optional<TableShape> earlier = scene.twins().earlier(parent);
        List<List<String>> targets = earlier.isPresent() ? inserted(earlier.get(), parent) : made(parent);
        if (targets.isEmpty()) {
            return Outcome.refused("no new row of %s was found".formatted(parent.name()));
        }
        List<Map<String, @Nullable String>> pointers =
                targets.stream().limit(MOST).map(this::pointer).toList();
        return new Insertion(scene, what, table)
                .insert(new Wish(source -> pointers))
                .outcome();
    }

    private List<List<String>> inserted(TableShape was, TableShape parent) throws SQLException {
        ForeignKeyShape key = what.key();
        Map<String, String> names = Twins.columns(was, parent);
        if (!names.keySet().containsAll(key.parentColumns())) {
            return List.of();
        }
        String order = parent.rowKey().isEmpty()
                ? ""
                : parent.rowKey().stream()
                        .map(column -> scene.session().dialect().quote(column) + " desc")
                        .collect(Collectors.joining(", ", "order by ", " "));
        List<List<String>> all = new ArrayList<>();
        for (var row : scene.session().rows(parent.name(), key.parentColumns(), order + "limit " + PARENTS)) {
            values(row).ifPresent(all::add);
        }
        return scene.past()
                .without(
                        was.name(), key.parentColumns().stream().map(names::get).toList(), all);
    }

    /** A row of the new version's own in the new table: what the up filled it with the down may know by heart. */
    private List<List<String>> made(TableShape parent) throws SQLException {
        Set<String> pointing = parent.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        Outcome made = new Insertion(scene, new Loosening.NewTable(parent.name()), parent)
                .insert(Wish.alike(pointing))
                .outcome();
        return made.rows().stream()
                .flatMap(row -> values(row.values()).stream())
                .toList();
    }

    private Optional<List<String>> values(Map<String, @Nullable String> row) {
        List<String> values = new ArrayList<>();
        for (String column : what.key().parentColumns()) {
            String value = row.get(column);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    private Map<String, @Nullable String> pointer(List<String> target) {
        Map<String, @Nullable String> pointer = new LinkedHashMap<>();
        for (int i = 0; i < target.size(); i++) {
            pointer.put(what.key().columns().get(i), target.get(i));
        }
        return pointer;
    }
}
