package dev.palindrome.writes;

import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts rows like those of a table, one after the other, until the server takes one. For one thing that is written. */
final class Insertion {

    /** Keys that are looked for at the end of a table may be taken by what the server has not shown. */
    private static final int ATTEMPTS = 3;

    private static final String STORED_OTHERWISE = "the server did not store it so";

    private final Scene scene;
    private final Session session;
    private final Loosening what;
    private final TableShape table;
    private final List<Written> written = new ArrayList<>();
    private String refusal = "no row was found that it could be made like";

    Insertion(Scene scene, Loosening what, TableShape table) {
        this.scene = scene;
        this.session = scene.session();
        this.what = what;
        this.table = table;
    }

    /** Return what was inserted so far. */
    Outcome outcome() {
        return new Outcome(written, refusal);
    }

    /** Insert one row; where the table's keys of columns leave the server unsatisfied, mind its keys of expressions as well. */
    Insertion insert(Wish wish) throws SQLException {
        TableShape strict = new Strictness(scene.twins(), scene.originals()).of(what, table);
        if (!insert(wish, strict)) {
            List<UniqueShape> more = session.dialect()
                    .filling()
                    .expressionKeys(session.connection(), List.of(table))
                    .getOrDefault(table.name(), List.of());
            if (!more.isEmpty()) {
                insert(wish, Strictness.withKeys(strict, more));
            }
        }
        return this;
    }

    private boolean insert(Wish wish, TableShape strict) throws SQLException {
        for (Map<String, @Nullable String> source : scene.originals().of(table)) {
            for (Map<String, @Nullable String> forced : wish.offers().like(source)) {
                if (source.keySet().containsAll(forced.keySet()) && insert(wish, strict, source, forced)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean insert(
            Wish wish, TableShape strict, Map<String, @Nullable String> source, Map<String, @Nullable String> forced)
            throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var instead = scene.likeness().of(strict, source, forced, wish.alike(), attempt);
            if (instead.isEmpty()) {
                refusal = "its keys leave no other value";
                return false;
            }
            String refused = session.attempt(() -> insert(source, instead.get(), wish.proof()));
            if (refused == null) {
                return true;
            }
            refusal = refused;
        }
        return false;
    }

    private @Nullable String insert(
            Map<String, @Nullable String> source, Map<String, @Nullable String> instead, @Nullable String proof)
            throws SQLException {
        session.update(scene.likeness().insert(table, source, instead));
        Map<String, @Nullable String> row = new LinkedHashMap<>(source);
        row.putAll(instead);
        Map<String, String> key = Originals.key(table, row);
        if (proof != null && !proves(key, proof)) {
            return STORED_OTHERWISE;
        }
        if (key.isEmpty()) {
            written.add(new Written(what, Map.of(), row, Map.of(), source));
            return null;
        }
        var stored = session.rows(table.name(), List.copyOf(row.keySet()), session.where(key));
        if (stored.size() != 1) {
            return "a trigger stores it otherwise";
        }
        written.add(new Written(what, key, stored.get(0), Originals.key(table, source), source));
        return null;
    }

    private boolean proves(Map<String, String> key, String proof) throws SQLException {
        String where = key.isEmpty() ? "where" : session.where(key) + " and";
        return session.value("select 1 from %s %s (%s)".formatted(scene.quote(table), where, proof))
                .isPresent();
    }
}
