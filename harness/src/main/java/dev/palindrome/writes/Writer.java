package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.snapshot.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a new version may write, as an application would: by ordinary statements, with every constraint and trigger in force. A
 * new row is made like one that is there, but for its keys and for the value in question. Stands inside a transaction; made for one
 * use.
 */
public final class Writer {

    /** So many rows are looked at that new ones are made like. */
    private static final int SOURCES = 8;

    private static final int COPIES = 2;

    private final Session session;
    private final State after;
    private final Twins twins;
    private final Likeness likeness;
    private final Map<String, List<Map<String, @Nullable String>>> sources = new HashMap<>();
    private String refusal = "";

    /**
     * @param connection a session prepared for reading, with a transaction open
     * @param before the state before the up
     * @param after the state behind it, which the session sees
     */
    public Writer(Connection connection, Dialect dialect, State before, State after) {
        this.session = new Session(connection, dialect);
        this.after = after;
        this.twins = new Twins(before, after);
        this.likeness = new Likeness(session);
    }

    /** Return why the last thing could not be written. */
    public String refusal() {
        return refusal;
    }

    /**
     * Write it.
     *
     * @return the rows that were written; none where it could not be, for the reason that {@link #refusal} tells
     * @throws SQLException where the connection is lost
     */
    public List<Written> write(Loosening what) throws SQLException {
        TableShape table = after.data().shapes().get(what.table());
        refusal = "no row was found that it could be made like";
        if (table == null) {
            return List.of();
        }
        if (what instanceof Loosening.ChangedRow) {
            return change(what, table);
        }
        if (what instanceof Loosening.DeletedRow) {
            return delete(what, table);
        }
        if (what instanceof Loosening.NewRow || what instanceof Loosening.NewTable) {
            Set<String> pointing = table.foreignKeys().stream()
                    .flatMap(key -> key.columns().stream())
                    .collect(Collectors.toSet());
            List<Written> rows = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                insert(what, table, Map.of(), pointing, rows);
            }
            return rows;
        }
        return new Offers(session, what, table, twins).write(this);
    }

    /** Insert a row like one of those there; try each of those. */
    void insert(
            Loosening what,
            TableShape table,
            Map<String, @Nullable String> forced,
            Set<String> alike,
            List<Written> written)
            throws SQLException {
        insert(what, table, source -> List.of(forced), alike, null, written);
    }

    /**
     * Insert a row like one of those there.
     *
     * @param offers the values that it shall have instead, given the row that it is made like; each is tried
     * @param alike columns that shall be as they are, where a key allows it
     * @param proof a condition of SQL that tells that the row is what was wanted, or null
     * @return whether one was written
     */
    boolean insert(
            Loosening what,
            TableShape table,
            Offer offers,
            Set<String> alike,
            @Nullable String proof,
            List<Written> written)
            throws SQLException {
        TableShape strict = strict(what, table);
        if (insert(what, table, strict, offers, alike, proof, written)) {
            return true;
        }
        List<UniqueShape> more = session.dialect()
                .filling()
                .expressionKeys(session.connection(), List.of(table))
                .getOrDefault(table.name(), List.of());
        return !more.isEmpty() && insert(what, table, with(strict, more), offers, alike, proof, written);
    }

    private boolean insert(
            Loosening what,
            TableShape table,
            TableShape strict,
            Offer offers,
            Set<String> alike,
            @Nullable String proof,
            List<Written> written)
            throws SQLException {
        for (Map<String, @Nullable String> source : sources(table)) {
            for (Map<String, @Nullable String> forced : offers.like(source)) {
                if (!source.keySet().containsAll(forced.keySet())) {
                    continue;
                }
                for (int attempt = 0; attempt < 3; attempt++) {
                    var made = likeness.of(strict, source, forced, alike, attempt);
                    if (made.isEmpty()) {
                        refusal = "its keys leave no other value";
                        break;
                    }
                    if (insert(what, table, source, made.get(), proof, written)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean insert(
            Loosening what,
            TableShape table,
            Map<String, @Nullable String> source,
            Map<String, @Nullable String> instead,
            @Nullable String proof,
            List<Written> written)
            throws SQLException {
        String refused = session.attempt(() -> {
            session.update(likeness.insert(table, source, instead));
            Map<String, @Nullable String> row = new LinkedHashMap<>(source);
            row.putAll(instead);
            Map<String, String> key = key(table, row);
            if (key.isEmpty()) {
                if (proof != null && provesNot(table, "where", proof)) {
                    return "the server did not store it so";
                }
                written.add(new Written(what, Map.of(), row, Map.of(), source));
                return null;
            }
            if (proof != null && provesNot(table, session.where(key) + " and", proof)) {
                return "the server did not store it so";
            }
            var stored = session.rows(table.name(), List.copyOf(row.keySet()), session.where(key));
            if (stored.size() != 1) {
                return "a trigger stores it otherwise";
            }
            written.add(new Written(what, key, stored.get(0), key(table, source), source));
            return null;
        });
        if (refused != null) {
            refusal = refused;
        }
        return refused == null;
    }

    private boolean provesNot(TableShape table, String where, String proof) throws SQLException {
        return session.value(
                        "select 1 from %s %s (%s)".formatted(session.dialect().quote(table.name()), where, proof))
                .isEmpty();
    }

    private List<Written> change(Loosening what, TableShape table) throws SQLException {
        List<Map<String, @Nullable String>> rows = sources(table);
        Set<String> keys = keyColumns(strict(what, table));
        if (table.rowKey().isEmpty() || rows.size() < 2) {
            refusal = "it takes a key and two rows";
            return List.of();
        }
        Set<String> standing = twins.earlier(table)
                .map(was -> Twins.columns(was, table).keySet())
                .orElse(Set.of());
        List<Written> written = new ArrayList<>();
        for (int i = rows.size() - 1; i > 0 && written.isEmpty(); i--) {
            Map<String, @Nullable String> row = rows.get(i - 1);
            Map<String, @Nullable String> like = rows.get(i);
            List<String> columns = table.columns().stream()
                    .filter(c -> c.generation() == ColumnShape.Generation.WRITTEN)
                    .map(ColumnShape::name)
                    .filter(c -> !keys.contains(c) && !Objects.equals(row.get(c), like.get(c)))
                    .toList();
            if (columns.stream().anyMatch(standing::contains)) {
                change(what, table, row, like, columns, written);
                if (!written.isEmpty()) {
                    rows.remove(row);
                    rows.remove(like);
                }
            } else {
                refusal = "its rows differ in nothing but their keys";
            }
        }
        return written;
    }

    private void change(
            Loosening what,
            TableShape table,
            Map<String, @Nullable String> row,
            Map<String, @Nullable String> like,
            List<String> columns,
            List<Written> written)
            throws SQLException {
        Map<String, String> key = key(table, row);
        Map<String, String> likeKey = key(table, like);
        String values = columns.stream()
                .map(c -> session.dialect().quote(c) + " = " + session.constant(like.get(c)))
                .collect(Collectors.joining(", "));
        String refused = session.attempt(() -> {
            session.update(
                    "update %s set %s %s".formatted(session.dialect().quote(table.name()), values, session.where(key)));
            var stored = session.rows(table.name(), List.copyOf(row.keySet()), session.where(key));
            if (stored.size() != 1) {
                return "a trigger stores it otherwise";
            }
            written.add(new Written(what, key, stored.get(0), likeKey, like));
            return null;
        });
        refusal = refused == null ? refusal : refused;
    }

    private List<Written> delete(Loosening what, TableShape table) throws SQLException {
        boolean isParent = after.data().shapes().values().stream()
                .flatMap(t -> t.foreignKeys().stream())
                .anyMatch(key -> key.parent().equals(table.name()));
        List<Map<String, @Nullable String>> rows = sources(table);
        if (isParent || table.rowKey().isEmpty() || rows.size() < 4) {
            refusal = "others refer to its rows, or it has no key";
            return List.of();
        }
        Map<String, @Nullable String> row = rows.remove(rows.size() - 1);
        List<Written> written = new ArrayList<>();
        String refused = session.attempt(() -> {
            int deleted = session.update("delete from %s %s"
                    .formatted(session.dialect().quote(table.name()), session.where(key(table, row))));
            if (deleted != 1) {
                return "a trigger keeps it";
            }
            written.add(new Written(what, key(table, row), Map.of(), Map.of(), row));
            return null;
        });
        refusal = refused == null ? refusal : refused;
        return written;
    }

    /** Return some rows as they were before anything was written. */
    private List<Map<String, @Nullable String>> sources(TableShape table) throws SQLException {
        List<Map<String, @Nullable String>> known = sources.get(table.id() + table.name());
        if (known != null) {
            return known;
        }
        List<String> columns = table.columns().stream()
                .filter(c -> c.generation() != ColumnShape.Generation.COMPUTED)
                .map(ColumnShape::name)
                .toList();
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        if (table.rowKey().isEmpty()) {
            for (var row : session.dialect().filling().stored(session.connection(), table, columns, SOURCES)) {
                Map<String, @Nullable String> named = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    named.put(columns.get(i), row.values().get(i));
                }
                rows.add(named);
            }
        } else {
            String order = table.rowKey().stream().map(session.dialect()::quote).collect(Collectors.joining(", "));
            rows.addAll(session.rows(table.name(), columns, "order by %s limit %s".formatted(order, SOURCES)));
        }
        List<Map<String, @Nullable String>> whole = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows) {
            if (!isEmptied(table, row)) {
                whole.add(row);
            }
        }
        sources.put(table.id() + table.name(), whole);
        return whole;
    }

    /** Where the up itself leaves NULL that the old schema could not hold, a row like that is no ordinary one. */
    private boolean isEmptied(TableShape table, Map<String, @Nullable String> row) {
        return twins.earlier(table)
                .map(was -> Twins.columns(was, table).entrySet().stream()
                        .filter(names -> row.containsKey(names.getKey()) && row.get(names.getKey()) == null)
                        .anyMatch(names -> was.column(names.getValue())
                                .filter(old -> !old.nullable())
                                .isPresent()))
                .orElse(false);
    }

    /** Return what tells a row apart, or nothing where the table has no such columns. */
    private static Map<String, String> key(TableShape table, Map<String, @Nullable String> row) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String column : table.rowKey()) {
            String value = row.get(column);
            if (value == null) {
                return Map.of();
            }
            key.put(column, value);
        }
        return key;
    }

    /** What had to differ before the up shall differ still, but where that is the point. */
    private TableShape strict(Loosening what, TableShape table) throws SQLException {
        TableShape was = twins.earlier(table).orElse(table);
        Map<String, String> names = Twins.columns(was, table);
        List<UniqueShape> uniques = new ArrayList<>();
        for (UniqueShape old : was.uniques()) {
            Optional<List<String>> columns = Twins.now(names, old.columns());
            boolean meant = what instanceof Loosening.DuplicateAllowed gone
                    && gone.columns().equals(columns.orElse(List.of()));
            if (columns.isPresent()
                    && !meant
                    && table.uniques().stream().noneMatch(u -> u.columns().equals(columns.get()))) {
                uniques.add(new UniqueShape(old.name(), columns.get(), false, false));
            }
        }
        for (ColumnShape column : table.columns()) {
            if (!names.containsKey(column.name()) && Types.isText(column) && isDistinct(table, column.name())) {
                uniques.add(new UniqueShape(column.name(), List.of(column.name()), false, false));
            }
        }
        return narrow(with(table, uniques), was, names);
    }

    /** A new column in which all texts differ may hold what a key held, and the down may put it back there. */
    private boolean isDistinct(TableShape table, String column) throws SQLException {
        List<String> values = sources(table).stream()
                .flatMap(row -> Optional.ofNullable(row.get(column)).stream())
                .toList();
        return values.size() > 1 && Set.copyOf(values).size() == values.size();
    }

    /** Columns as they were, under their names of now: what is ordinary has to fit into them. */
    private TableShape narrow(TableShape table, TableShape was, Map<String, String> names) {
        List<ColumnShape> columns = table.columns().stream()
                .map(now -> was.column(String.valueOf(names.get(now.name())))
                        .map(old -> new ColumnShape(
                                now.number(),
                                now.name(),
                                old.type(),
                                old.declaredType(),
                                old.length(),
                                old.precision(),
                                old.scale(),
                                old.labels(),
                                now.nullable(),
                                now.hasDefault(),
                                now.generation()))
                        .orElse(now))
                .toList();
        return new TableShape(
                table.id(), table.name(), table.kind(), columns, table.uniques(), table.foreignKeys(), table.checks());
    }

    private static TableShape with(TableShape table, List<UniqueShape> more) {
        List<UniqueShape> uniques = new ArrayList<>(table.uniques());
        uniques.addAll(more);
        return new TableShape(
                table.id(), table.name(), table.kind(), table.columns(), uniques, table.foreignKeys(), table.checks());
    }

    private static Set<String> keyColumns(TableShape table) {
        return table.uniques().stream().flatMap(u -> u.columns().stream()).collect(Collectors.toSet());
    }

    /** Values that a row shall have, given the one that it is made like. */
    @FunctionalInterface
    interface Offer {
        List<Map<String, @Nullable String>> like(Map<String, @Nullable String> source) throws SQLException;
    }
}
