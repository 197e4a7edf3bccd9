package dev.palindrome.cycle;

import dev.palindrome.cycle.AfterWrites.Standing;
import dev.palindrome.cycle.WritesEvidence.OldRows;
import dev.palindrome.cycle.WritesEvidence.Row;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Counting;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.writes.Fate;
import dev.palindrome.writes.Loosening;
import dev.palindrome.writes.Outcome;
import dev.palindrome.writes.Twins;
import dev.palindrome.writes.Witness;
import dev.palindrome.writes.Writer;
import dev.palindrome.writes.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one trial wrote, and what it found behind the down. Used once. */
final class WritesDraft {

    private final Setting setting;
    private final Stage past;
    private final Standing standing;
    private final Twins twins;
    private final List<Written> written = new ArrayList<>();
    private final Map<Loosening, Long> others = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param past the walked database, of which rows were kept */
    WritesDraft(Setting setting, Stage past, Standing standing) {
        this.setting = setting;
        this.past = past;
        this.standing = standing;
        this.twins = new Twins(standing.before(), standing.now());
    }

    /** Fill new tables and columns; the session is prepared for reading. */
    void fill(Connection session, List<Loosening> what, Foresight foresight, int number) throws SQLException {
        SortedMap<TableName, TableShape> open = new TreeMap<>();
        for (Loosening one : what) {
            if (one instanceof Loosening.NewColumns || one instanceof Loosening.NewTable && isEmpty(one.table())) {
                open(one.table(), open);
            } else if (one instanceof Loosening.NewReference reference) {
                Stream.of(one.table(), reference.key().parent())
                        .filter(table -> isEmpty(table) && earlier(table).isEmpty())
                        .forEach(table -> open(table, open));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Ascent.sparing(setting, foresight)
                .fill(session, number, open, standing.now().data().tables());
        for (Loosening one : what) {
            if (one.isNew() && open.containsKey(one.table())) {
                long count = one instanceof Loosening.NewTable
                        ? count(session, one.table())
                        : standing.now().data().rows(one.table());
                if (count > 0) {
                    others.put(one, count);
                }
            }
        }
    }

    private boolean isEmpty(TableName table) {
        return standing.now().data().rows(table) == 0;
    }

    private void open(TableName name, SortedMap<TableName, TableShape> open) {
        TableShape table = standing.now().data().shapes().get(name);
        if (table != null) {
            open.put(name, table);
        }
    }

    private long count(Connection session, TableName table) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from " + setting.dialect().quote(table))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Write the rest; the session has the settings of an application. */
    void write(Connection session, List<Loosening> what, List<Unwritten> unwritten) throws SQLException {
        var writer = new Writer(
                session,
                setting.dialect(),
                (table, columns, values) -> past.without(standing.before(), table, columns, values),
                standing.before(),
                standing.now());
        for (Loosening one : what) {
            if (others.containsKey(one) || one instanceof Loosening.NewColumns) {
                continue;
            }
            Outcome outcome = writer.write(one);
            written.addAll(outcome.rows());
            if (outcome.rows().isEmpty()) {
                unwritten.add(new Unwritten(one, outcome.refusal()));
            }
        }
    }

    boolean isEmpty() {
        return written.isEmpty() && others.isEmpty();
    }

    Trial refused(SqlFailure failure) {
        List<Row> known = written.stream()
                .map(row -> new Row(row, new Fate.Unknown("the down failed")))
                .toList();
        return new Trial(known, others, failure, List.of(), null);
    }

    /** Look for what was written; the session has the settings with which it was written. */
    void look(Connection session) throws SQLException {
        var witness = new Witness(session, setting.dialect(), standing.before(), standing.now(), standing.down());
        for (Written row : written) {
            Fate fate = witness.look(row);
            boolean orphaned = fate instanceof Fate.Kept
                    && row.what() instanceof Loosening.OrphanAllowed
                    && keysAreBack(row.what().table());
            rows.add(new Row(row, orphaned ? new Fate.Orphaned() : fate));
        }
    }

    /** Where the foreign keys are not as they were, or not valid, the schema and its constraints tell of it. */
    private boolean keysAreBack(TableName child) {
        return earlier(child)
                .filter(was -> keys(standing.before(), was.name()).equals(keys(standing.afterDown(), was.name())))
                .isPresent();
    }

    private static Set<SchemaObject> keys(State state, TableName child) {
        return state.schema().objects().stream()
                .filter(object -> object.kind().equals("foreign key") && child.equals(object.table()))
                .collect(Collectors.toSet());
    }

    /** Return the tables that stood before in which something may be otherwise, as the down leaves them. */
    List<TableShape> concerned() {
        return Stream.concat(written.stream().map(Written::what), others.keySet().stream())
                .map(Loosening::table)
                .distinct()
                .flatMap(name -> earlier(name).stream())
                .flatMap(was ->
                        Optional.ofNullable(standing.afterDown().data().shapes().get(was.name())).stream())
                .toList();
    }

    /** Return the table as it was before the up, of the name given behind it. */
    private Optional<TableShape> earlier(TableName name) {
        return Optional.ofNullable(standing.now().data().shapes().get(name)).flatMap(twins::earlier);
    }

    /** A down that numbers rows anew gives the same number to another row as soon as one more or less stands there. */
    private boolean isNumberedAnew(TableName table) {
        return standing.now().data().shapes().values().stream()
                .anyMatch(is -> twins.earlier(is)
                        .filter(was -> was.name().equals(table))
                        .filter(was ->
                                Twins.now(Twins.columns(was, is), was.rowKey()).isEmpty())
                        .isPresent());
    }

    /** @param diff how the rows differ from those before the up, in the tables concerned */
    Trial found(DataDiff diff, @Nullable SchemaDiff schema) {
        Map<TableName, TableDiff> without = new TreeMap<>();
        standing.down().tables().forEach(t -> without.put(t.table(), t));
        Set<TableName> names = concerned().stream().map(TableShape::name).collect(Collectors.toSet());
        List<OldRows> old = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            if (names.contains(table.table()) && table.counting() == Counting.EXACT && !isNumberedAnew(table.table())) {
                more(table, without.get(table.table())).ifPresent(old::add);
            }
        }
        return new Trial(rows, others, null, old, schema);
    }

    private Optional<OldRows> more(TableDiff with, @Nullable TableDiff without) {
        List<Row> here = rows.stream()
                .filter(row -> earlier(row.written().what().table())
                        .filter(was -> was.name().equals(with.table()))
                        .isPresent())
                .toList();
        boolean keyless = standing.before().data().shapes().containsKey(with.table())
                && standing.before().data().shapes().get(with.table()).rowKey().isEmpty();
        long lost = with.lost() - (without == null ? 0 : without.lost()) - mine(here, keyless);
        Map<String, Long> changed = new TreeMap<>();
        // A down may well copy back what the new version has written into a new column.
        boolean refilled = others.keySet().stream().anyMatch(Loosening.NewColumns.class::isInstance);
        boolean altered = here.stream().anyMatch(row -> row.written().what() instanceof Loosening.ChangedRow);
        if (!refilled && !altered && !hasTriggers()) {
            for (ColumnDiff column : with.columns()) {
                long more = column.changed() - changed(without, column.column());
                if (more > 0) {
                    changed.put(column.column(), more);
                }
            }
        }
        return lost > 0 || !changed.isEmpty()
                ? Optional.of(new OldRows(with.table(), Math.max(0, lost), changed, with.samples()))
                : Optional.empty();
    }

    /** Rows that the new version itself deleted, or changed where no key tells a changed row from a lost one. */
    private static long mine(List<Row> rows, boolean keyless) {
        return rows.stream()
                .filter(row -> row.written().what() instanceof Loosening.DeletedRow
                        || row.fate() instanceof Fate.Outlived
                        || keyless && row.written().what() instanceof Loosening.ChangedRow)
                .count();
    }

    private static long changed(@Nullable TableDiff diff, String column) {
        return diff == null
                ? 0
                : diff.columns().stream()
                        .filter(c -> c.column().equals(column))
                        .mapToLong(ColumnDiff::changed)
                        .sum();
    }

    /** What a trigger does to other rows when an application writes is not the down's doing. */
    private boolean hasTriggers() {
        return standing.now().schema().objects().stream()
                .anyMatch(o -> o.kind().equals("trigger") && o.table() != null);
    }
}
