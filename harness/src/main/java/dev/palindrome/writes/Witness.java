package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind a rollback for the rows that were written before it. What a value should be now is read from the row that it was made
 * like: what the down makes of the one it has to make of the other, however it changes values.
 */
public final class Witness {

    private final Session session;
    private final Twins twins;
    private final DataDiff without;

    /**
     * @param connection a session with a transaction open
     * @param without how the rows differ behind a down without any writes: columns that do tell nothing
     */
    public Witness(Connection connection, Dialect dialect, State before, State after, DataDiff without) {
        this.without = without;
        this.session = new Session(connection, dialect);
        this.twins = new Twins(before, after);
    }

    /**
     * Return what became of a row.
     *
     * @throws SQLException where the connection is lost
     */
    public Fate look(Written row) throws SQLException {
        TableShape is = twins.after().data().shapes().get(row.what().table());
        Optional<TableShape> was = is == null ? Optional.empty() : twins.earlier(is);
        if (is == null || was.isEmpty()) {
            return new Fate.GoneWithItsPlace();
        }
        List<Fate> found = new ArrayList<>();
        String refused = session.attempt(() -> {
            found.add(look(row, was.get(), Twins.columns(was.get(), is)));
            return null;
        });
        return refused == null ? found.get(0) : new Fate.Unknown("the table cannot be read any more: " + refused);
    }

    private Fate look(Written row, TableShape was, Map<String, String> names) throws SQLException {
        if (row.key().isEmpty() || !names.keySet().containsAll(row.key().keySet())) {
            return new Fate.Unknown("no key tells it from other rows");
        }
        Map<String, @Nullable String> now = find(row.key(), was, names);
        Map<String, @Nullable String> like = row.like().isEmpty() ? null : find(row.like(), was, names);
        if (row.what() instanceof Loosening.DeletedRow) {
            return now == null ? new Fate.Kept() : new Fate.Back();
        }
        if (now == null) {
            boolean cannotTell = !row.like().isEmpty() && like == null;
            return cannotTell ? new Fate.Unknown("rows have other keys now") : new Fate.Lost();
        }
        if (like == null) {
            return row.what() instanceof Loosening.DuplicateAllowed
                    ? new Fate.Outlived()
                    : new Fate.Unknown("the row that it is like is gone");
        }
        List<Fate.Change> changes = row.what().isOrdinary() ? unlike(row, now, like, names) : other(row, now, names);
        return changes.isEmpty() ? new Fate.Kept() : new Fate.Changed(changes);
    }

    private List<Fate.Change> unlike(
            Written row,
            Map<String, @Nullable String> now,
            Map<String, @Nullable String> like,
            Map<String, String> names) {
        List<Fate.Change> changes = new ArrayList<>();
        names.forEach((column, earlier) -> {
            if (!row.values().containsKey(column) || row.key().containsKey(column) || differs(row, earlier)) {
                return;
            }
            String wrote = row.values().get(column);
            String likeThen = row.likeValues().get(column);
            // The down may make of it what it makes of the other one, or leave it as it was written.
            boolean asTheOther = Objects.equals(wrote, likeThen) && Objects.equals(now.get(earlier), like.get(earlier));
            boolean changesValues = !Objects.equals(likeThen, like.get(earlier));
            boolean untold = !Objects.equals(wrote, likeThen) && changesValues;
            if (!asTheOther && !untold && !Objects.equals(now.get(earlier), wrote)) {
                String expected = Objects.equals(wrote, likeThen) ? like.get(earlier) : wrote;
                changes.add(new Fate.Change(earlier, expected, now.get(earlier)));
            }
        });
        return changes;
    }

    private boolean differs(Written row, String column) {
        return without.tables().stream()
                .filter(t -> twins.earlier(Objects.requireNonNull(
                                twins.after().data().shapes().get(row.what().table())))
                        .filter(was -> was.name().equals(t.table()))
                        .isPresent())
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> c.column().equals(column));
    }

    /** Of what the old schema could not hold it is only told what stands there now. */
    private static List<Fate.Change> other(Written row, Map<String, @Nullable String> now, Map<String, String> names) {
        List<Fate.Change> changes = new ArrayList<>();
        names.forEach((column, earlier) -> {
            boolean meant =
                    !Objects.equals(row.values().get(column), row.likeValues().get(column));
            if (meant
                    && !row.key().containsKey(column)
                    && !Objects.equals(row.values().get(column), now.get(earlier))) {
                changes.add(new Fate.Change(earlier, row.values().get(column), now.get(earlier)));
            }
        });
        return changes;
    }

    private @Nullable Map<String, @Nullable String> find(
            Map<String, String> key, TableShape was, Map<String, String> names) throws SQLException {
        Map<String, String> there = new LinkedHashMap<>();
        key.forEach((column, value) -> there.put(Objects.requireNonNull(names.get(column)), value));
        Set<String> columns = new LinkedHashSet<>(names.values());
        var rows = session.rows(was.name(), List.copyOf(columns), session.where(there));
        return rows.isEmpty() ? null : rows.get(0);
    }
}
