package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a row the values of another one, which tells what the down has to make of it. */
record RowChange(Scene scene, Loosening what, TableShape table) {

    Outcome write() throws SQLException {
        List<Map<String, @Nullable String>> rows = scene.originals().of(table);
        if (table.rowKey().isEmpty() || rows.size() < 2) {
            return Outcome.refused("it takes a key and two rows");
        }
        Set<String> keys = new Strictness(scene.twins(), scene.originals())
                .of(what, table).uniques().stream()
                        .flatMap(u -> u.columns().stream())
                        .collect(Collectors.toSet());
        Set<String> standing = scene.twins()
                .earlier(table)
                .map(was -> Twins.columns(was, table).keySet())
                .orElse(Set.of());
        String refusal = "";
        for (int i = rows.size() - 1; i > 0; i--) {
            Map<String, @Nullable String> row = rows.get(i - 1);
            Map<String, @Nullable String> like = rows.get(i);
            List<String> columns = differing(row, like, keys);
            if (columns.stream().noneMatch(standing::contains)) {
                refusal = "its rows differ in nothing but their keys";
                continue;
            }
            Outcome outcome = write(row, like, columns);
            if (!outcome.rows().isEmpty()) {
                rows.remove(row);
                rows.remove(like);
                return outcome;
            }
            refusal = outcome.refusal();
        }
        return Outcome.refused(refusal);
    }

    private List<String> differing(
            Map<String, @Nullable String> row, Map<String, @Nullable String> like, Set<String> keys) {
        return table.columns().stream()
                .filter(c -> c.generation() == Generation.WRITTEN)
                .map(ColumnShape::name)
                .filter(c -> !keys.contains(c) && !Objects.equals(row.get(c), like.get(c)))
                .toList();
    }

    private Outcome write(Map<String, @Nullable String> row, Map<String, @Nullable String> like, List<String> columns)
            throws SQLException {
        Session session = scene.session();
        String values = columns.stream()
                .map(c -> session.dialect().quote(c) + " = " + session.constant(like.get(c)))
                .collect(Collectors.joining(", "));
        Map<String, String> key = Originals.key(table, row);
        List<Written> written = new ArrayList<>();
        String refused = session.attempt(() -> {
            session.update("update %s set %s %s".formatted(scene.quote(table), values, session.where(key)));
            var stored = session.rows(table.name(), List.copyOf(row.keySet()), session.where(key));
            if (stored.size() != 1) {
                return "a trigger stores it otherwise";
            }
            written.add(new Written(what, key, stored.get(0), Originals.key(table, like), like));
            return null;
        });
        return refused == null ? new Outcome(written, "") : Outcome.refused(refused);
    }
}
