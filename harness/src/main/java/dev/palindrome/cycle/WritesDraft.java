package dev.palindrome.cycle;

import dev.palindrome.cycle.AfterWrites.Standing;
import dev.palindrome.cycle.WritesEvidence.OldRows;
import dev.palindrome.cycle.WritesEvidence.Row;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.Counting;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.writes.Fate;
import dev.palindrome.writes.Loosening;
import dev.palindrome.writes.Outcome;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one trial wrote, and what it found behind the down. Used once. */
final class WritesDraft {

    /** New columns of bigger tables are left empty: to fill them would cost what the table holds. */
    private static final int SMALL = 2_000;

    private final Setting setting;
    private final Standing standing;
    private final List<Written> written = new ArrayList<>();
    private final Map<Loosening, Long> others = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    WritesDraft(Setting setting, Standing standing) {
        this.setting = setting;
        this.standing = standing;
    }

    /** Fill new tables and columns; the session is prepared for reading. */
    void fill(Connection session, List<Loosening> what, Foresight foresight, int number) throws SQLException {
        SortedMap<TableName, TableShape> open = new TreeMap<>();
        for (Loosening one : what) {
            long stored = standing.now().data().rows(one.table());
            boolean wanted = one instanceof Loosening.NewTable ? stored == 0 : one.isNew() && stored <= SMALL;
            TableShape table = standing.now().data().shapes().get(one.table());
            if (wanted && table != null) {
                open.put(one.table(), table);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Ascent.sparing(setting, foresight)
                .fill(session, number, open, standing.now().data().tables());
        for (Loosening one : what) {
            if (one.isNew() && open.containsKey(one.table())) {
                long count = count(session, one.table());
                if (count > 0) {
                    others.put(one, count);
                }
            }
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
        var writer = new Writer(session, setting.dialect(), standing.before(), standing.now());
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
            rows.add(new Row(row, witness.look(row)));
        }
    }

    /** Return the tables that stood before in which something may be otherwise, as the down leaves them. */
    List<TableShape> concerned() {
        return Stream.concat(written.stream().map(Written::what), others.keySet().stream())
                .map(Loosening::table)
                .distinct()
                .flatMap(name -> earlier(name).stream())
                .flatMap(name ->
                        Optional.ofNullable(standing.afterDown().data().shapes().get(name)).stream())
                .toList();
    }

    private Optional<TableName> earlier(TableName name) {
        TableShape is = standing.now().data().shapes().get(name);
        Map<TableName, TableShape> before = standing.before().data().shapes();
        return before.values().stream()
                .filter(t -> is != null && t.id().equals(is.id()))
                .map(TableShape::name)
                .findFirst()
                .or(() -> Optional.of(name).filter(before::containsKey));
    }

    /** @param diff how the rows differ from those before the up, in the tables concerned */
    Trial found(DataDiff diff, @Nullable SchemaDiff schema) {
        Map<TableName, TableDiff> without = new TreeMap<>();
        standing.down().tables().forEach(t -> without.put(t.table(), t));
        Map<TableName, Boolean> names = new TreeMap<>();
        concerned().forEach(t -> names.put(t.name(), true));
        List<OldRows> old = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            if (names.containsKey(table.table()) && table.counting() == Counting.EXACT) {
                more(table, without.get(table.table())).ifPresent(old::add);
            }
        }
        return new Trial(rows, others, null, old, schema);
    }

    private Optional<OldRows> more(TableDiff with, @Nullable TableDiff without) {
        List<Row> here = rows.stream()
                .filter(row -> earlier(row.written().what().table())
                        .filter(with.table()::equals)
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
