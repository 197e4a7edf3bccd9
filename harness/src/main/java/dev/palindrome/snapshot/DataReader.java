package dev.palindrome.snapshot;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the rows of one database, and of tables that are provably untouched only remembers what they added up to. */
final class DataReader {

    static final DataSnapshot NOTHING =
            new DataSnapshot(new TreeMap<>(), new TreeMap<>(), List.of(), Map.of(), Map.of());

    private static final System.Logger LOG = System.getLogger(DataReader.class.getName());
    private static final int SMALL = 10_000;

    private final Contents contents;
    private final Scope scope;
    private final Connection observer;
    private DataSnapshot last = NOTHING;
    private int readings;
    private boolean trusting = true;

    DataReader(Contents contents, Scope scope, Connection observer) {
        this.contents = contents;
        this.scope = scope;
        this.observer = observer;
    }

    DataSnapshot read(SortedMap<TableName, TableShape> shapes, Collection<ForeignKeyShape> watched)
            throws SQLException {
        // The marks come first: whatever is written while we read then changes a mark that we have not seen.
        Map<TableName, String> marks = trusting ? contents.marks(observer) : Map.of();
        Set<TableName> untouched = untouched(shapes, marks);
        SortedMap<TableName, TableContent> tables = tables(shapes, untouched);
        DataSnapshot now = new DataSnapshot(shapes, tables, sequences(untouched), orphans(watched, untouched), marks);
        last = now;
        return now;
    }

    private Set<TableName> untouched(SortedMap<TableName, TableShape> shapes, Map<TableName, String> marks) {
        Set<TableName> untouched = new HashSet<>();
        shapes.forEach((name, shape) -> {
            String mark = marks.get(name);
            if (mark != null
                    && mark.equals(last.marks().get(name))
                    && shape.equals(last.shapes().get(name))) {
                untouched.add(name);
            }
        });
        return untouched;
    }

    private SortedMap<TableName, TableContent> tables(SortedMap<TableName, TableShape> shapes, Set<TableName> untouched)
            throws SQLException {
        SortedMap<TableName, TableContent> tables = new TreeMap<>();
        List<TableShape> unread = new ArrayList<>();
        for (TableShape shape : shapes.values()) {
            TableContent known = last.tables().get(shape.name());
            if (shape.kind() == TableShape.Kind.PARTITION) {
                continue;
            }
            if (known != null && untouched.contains(shape.name())) {
                tables.put(shape.name(), known);
            } else {
                unread.add(shape);
            }
        }
        TableShape sample = sample(tables, shapes);
        if (sample != null) {
            unread.add(sample);
        }
        Map<TableName, TableContent> read = contents.contents(observer, unread);
        if (sample != null && !Objects.equals(read.get(sample.name()), tables.get(sample.name()))) {
            return betrayed(sample.name(), shapes, untouched);
        }
        tables.putAll(read);
        return tables;
    }

    /** Choose one small table of those that are said to be untouched: each reading checks on another whether that is true. */
    private @Nullable TableShape sample(
            SortedMap<TableName, TableContent> known, SortedMap<TableName, TableShape> shapes) {
        List<TableName> small = known.entrySet().stream()
                .filter(t -> t.getValue().rows() > 0 && t.getValue().rows() <= SMALL)
                .map(Map.Entry::getKey)
                .toList();
        return small.isEmpty() ? null : shapes.get(small.get(readings++ % small.size()));
    }

    private SortedMap<TableName, TableContent> betrayed(
            TableName table, SortedMap<TableName, TableShape> shapes, Set<TableName> untouched) throws SQLException {
        LOG.log(
                Level.WARNING,
                () -> "rows of %s changed, but the server counted no change: from now on every table is read each time"
                        .formatted(table));
        trusting = false;
        untouched.clear();
        return new TreeMap<>(contents.contents(observer, shapes.values()));
    }

    /** Positions move without a trace in any table, so they are always read; the values of untouched columns are not. */
    private List<SequencePosition> sequences(Set<TableName> untouched) throws SQLException {
        Map<Drawing, SequencePosition> known = new HashMap<>();
        last.sequences().forEach(s -> known.put(Drawing.of(s), s));
        List<SequencePosition> result = new ArrayList<>();
        List<SequencePosition> unread = new ArrayList<>();
        for (SequencePosition now : contents.sequences(observer, scope)) {
            SequencePosition before = known.get(Drawing.of(now));
            if (before != null && now.table() != null && untouched.contains(now.table())) {
                result.add(new SequencePosition(
                        now.sequence(), now.next(), now.ascending(), now.table(), now.column(), before.highest()));
            } else {
                result.add(now);
                unread.add(now);
            }
        }
        if (unread.isEmpty()) {
            return result;
        }
        Map<Drawing, SequencePosition> read = new HashMap<>();
        contents.withHighest(observer, unread).forEach(s -> read.put(Drawing.of(s), s));
        return result.stream().map(s -> read.getOrDefault(Drawing.of(s), s)).toList();
    }

    private Map<ForeignKeyShape, Long> orphans(Collection<ForeignKeyShape> watched, Set<TableName> untouched)
            throws SQLException {
        Map<ForeignKeyShape, Long> orphans = new HashMap<>();
        List<ForeignKeyShape> unread = new ArrayList<>();
        for (ForeignKeyShape key : watched) {
            Long known = last.orphans().get(key);
            if (known != null && untouched.contains(key.child()) && untouched.contains(key.parent())) {
                orphans.put(key, known);
            } else {
                unread.add(key);
            }
        }
        orphans.putAll(contents.orphans(observer, unread));
        return orphans;
    }

    private record Drawing(
            String sequence,
            boolean ascending,
            @Nullable TableName table,
            @Nullable String column) {
        static Drawing of(SequencePosition position) {
            return new Drawing(position.sequence(), position.ascending(), position.table(), position.column());
        }
    }
}
