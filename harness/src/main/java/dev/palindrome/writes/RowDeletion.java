package dev.palindrome.writes;

import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes a row to which no other refers. */
record RowDeletion(Scene scene, Loosening what, TableShape table) {

    /** With fewer there would be none left that others are made like. */
    private static final int FEWEST = 4;

    Outcome write() throws SQLException {
        List<Map<String, @Nullable String>> rows = scene.originals().of(table);
        if (isParent() || table.rowKey().isEmpty() || rows.size() < FEWEST) {
            return Outcome.refused("others refer to its rows, or it has no key, or hardly any row");
        }
        Map<String, @Nullable String> row = rows.remove(rows.size() - 1);
        Map<String, String> key = Originals.key(table, row);
        Session session = scene.session();
        String refused = session.attempt(() -> {
            int deleted = session.update("delete from %s %s".formatted(scene.quote(table), session.where(key)));
            return deleted == 1 ? null : "a trigger keeps it";
        });
        return refused == null
                ? new Outcome(List.of(new Written(what, key, Map.of(), Map.of(), row)), "")
                : Outcome.refused(refused);
    }

    private boolean isParent() {
        return scene.tables().values().stream()
                .flatMap(t -> t.foreignKeys().stream())
                .anyMatch(key -> key.parent().equals(table.name()));
    }
}
