package dev.palindrome.given;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies rows out of the restored dump. Where the tool's table in it says of which state it is, they take the place of all rows of
 * that state; else those of new or empty tables of the same name.
 */
final class DumpGiver implements Giver {

    private static final int MOST_NAMED = 5;

    private final String name;
    private final DatabaseServer server;
    private final Database database;
    private final SortedMap<TableName, TableShape> dumped = new TreeMap<>();
    private final List<String> book;
    private final List<String> skipped;
    private final SortedMap<TableName, Transfer.Result> results = new TreeMap<>();
    private final SortedMap<TableName, List<String>> leftOut = new TreeMap<>();
    private final Set<TableName> empty = new TreeSet<>();
    private @Nullable Connection reader;
    private int withoutParent;

    DumpGiver(String name, DatabaseServer server, Database database, Dump.Restored restored) {
        this.name = name;
        this.server = server;
        this.database = database;
        this.book = restored.book();
        this.skipped = restored.skipped();
        restored.tables().forEach(table -> dumped.put(table.name(), table));
    }

    @Override
    public Session session() {
        return Session.OURS;
    }

    @Override
    public boolean gives(Occasion occasion) {
        return book.isEmpty() ? !open(occasion).isEmpty() : book.equals(occasion.bookkeeping());
    }

    /** A table of the walk, and the one of the dump from which its rows come. */
    private record Pair(TableShape source, TableShape target) {}

    private List<Pair> replaced(Connection session, Occasion occasion) throws SQLException {
        var tables = occasion.tables().values().stream()
                .filter(table -> table.kind() != TableShape.Kind.PARTITION)
                .toList();
        if (!tables.isEmpty()) {
            server.dialect().filling().clear(session, tables);
        }
        return tables.stream().flatMap(this::pair).toList();
    }

    private List<Pair> open(Occasion occasion) {
        return occasion.tables().values().stream()
                .filter(table -> table.kind() != TableShape.Kind.PARTITION)
                .filter(table -> !empty.contains(table.name()))
                .filter(table ->
                        occasion.rows(table.name()) == 0 || occasion.fresh().test(table.name()))
                .flatMap(this::pair)
                .toList();
    }

    private Stream<Pair> pair(TableShape target) {
        return Optional.ofNullable(dumped.get(target.name())).map(source -> new Pair(source, target)).stream();
    }

    @Override
    public void give(Connection session, Occasion occasion) throws SQLException {
        var written = new ArrayList<TableShape>();
        boolean byState = !book.isEmpty();
        for (var pair : byState ? replaced(session, occasion) : open(occasion)) {
            var table = pair.target();
            var strange = strange(pair);
            if (!strange.isEmpty()) {
                leftOut.put(table.name(), strange);
            }
            var result = transfer(session, pair, !byState && occasion.rows(table.name()) > 0);
            if (result.found() == 0) {
                empty.add(table.name());
            } else {
                results.put(table.name(), result);
            }
            if (result.taken() > 0) {
                written.add(table);
            }
        }
        var filling = server.dialect().filling();
        Map<ForeignKeyShape, List<String>> keys = new LinkedHashMap<>();
        for (var table : written) {
            for (var key : table.foreignKeys()) {
                keys.put(
                        key,
                        key.columns().stream()
                                .filter(column -> takesNull(table, column))
                                .toList());
            }
        }
        // A row without its parent goes, and may leave children of its own behind.
        int orphans = 0;
        for (int lost = 1; lost > 0 && !keys.isEmpty(); orphans += lost) {
            lost = filling.dropOrphans(session, keys).rows();
        }
        withoutParent = Math.max(withoutParent, orphans);
        if (!written.isEmpty()) {
            filling.advanceCounters(session, written);
        }
    }

    /** Return the columns of the dump for which the walk's table has no place. */
    private static List<String> strange(Pair pair) {
        return pair.source().columns().stream()
                .map(ColumnShape::name)
                .filter(column -> pair.target().column(column).isEmpty())
                .toList();
    }

    private Transfer.Result transfer(Connection session, Pair pair, boolean beside) throws SQLException {
        try {
            return new Transfer(server.dialect(), reader(), pair.source(), session, pair.target()).run(beside);
        } catch (SQLException e) {
            if (server.dialect().sessions().isLost(e)) {
                throw e;
            }
            throw new HarnessException(
                    "cannot copy the rows of %s out of the dump %s: %s"
                            .formatted(pair.target().name(), name, e.getMessage()),
                    e);
        }
    }

    private static boolean takesNull(TableShape table, String column) {
        return table.column(column).filter(found -> found.nullable()).isPresent();
    }

    private Connection reader() throws SQLException {
        if (reader == null) {
            reader = database.connectForReading();
            server.dialect().sessions().prepareForReading(reader);
        }
        return reader;
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!book.isEmpty() && results.isEmpty()) {
            notes.add(
                    "the rows of %s were not used: the tool's table in it says %s, and no state before a migration of this run does"
                            .formatted(name, book.get(book.size() - 1)));
            return notes;
        }
        long rows = results.values().stream().mapToLong(Transfer.Result::taken).sum();
        notes.add("%s of the dump's %s tables gave rows, %s in all; the others are filled with synthetic ones: %s"
                .formatted(results.size(), dumped.size(), rows, name));
        unused().ifPresent(notes::add);
        leftOut.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(entry ->
                        notes.add("left out of the dump's %s, which has no such column where its rows are used: %s"
                                .formatted(entry.getKey(), String.join(", ", entry.getValue()))));
        var incomplete = results.entrySet().stream()
                .filter(entry -> entry.getValue().left() > 0)
                .toList();
        incomplete.stream()
                .limit(MOST_NAMED)
                .forEach(entry -> notes.add("%s of the dump's %s rows of %s do not fit: %s"
                        .formatted(
                                entry.getValue().left(),
                                entry.getValue().found(),
                                entry.getKey(),
                                entry.getValue().refusal())));
        if (incomplete.size() > MOST_NAMED) {
            notes.add("so it is with %s more tables".formatted(incomplete.size() - MOST_NAMED));
        }
        if (withoutParent > 0) {
            notes.add(
                    "%s values of the dump point to rows that are not there; they are NULL now, or their rows left out"
                            .formatted(withoutParent));
        }
        skipped.stream().distinct().limit(MOST_NAMED).forEach(said -> notes.add("passed over in the dump: " + said));
        return notes;
    }

    /** Tell of tables that gave nothing, but for those that are empty in the dump as well. */
    private Optional<String> unused() {
        var names = dumped.keySet().stream()
                .filter(table -> !results.containsKey(table) && !empty.contains(table))
                .map(TableName::toString)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("of the dump were not used, since there was no such table to fill: %s%s"
                        .formatted(
                                String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))),
                                names.size() > MOST_NAMED ? " and %s more".formatted(names.size() - MOST_NAMED) : ""));
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (SQLException ignored) {
            // It is over in any case: its database goes.
        }
        server.drop(database);
    }
}
