package dev.palindrome.seed;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.profile.Profile;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.History.Moment;
import dev.palindrome.seed.History.Version;
import dev.palindrome.seed.value.ColumnTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What later versions will demand of rows that are written now: learned by watching the ups run on an empty database. A table and
 * a column are followed through renames by the server's own numbers. Safe for use by several threads.
 *
 * <p>Known limits: an enum's label that a later version removes is avoided from the start, so that a migration which rewrites
 * such values before it removes the label meets none of them; a label that is only renamed is kept.
 */
public final class Foresight {

    private final History history;

    private Foresight(History history) {
        this.history = history;
    }

    /** Return that nothing is known about what comes. */
    public static Foresight none() {
        return new Foresight(new History(new TreeMap<>()));
    }

    /** Return whether a column takes NULL in that state, but some later version forbids it. */
    public boolean forbidsNull(int state, TableShape table, String column) {
        return table.column(column).filter(ColumnShape::nullable).isPresent()
                && demand(state, table, ColumnTypes.PLAIN)
                        .column(column)
                        .filter(d -> !d.nullable())
                        .isPresent();
    }

    /** Return whether a column's values are a list of which a later version takes this one away. */
    public boolean forbids(int state, TableShape table, String column, String label) {
        return demand(state, table, ColumnTypes.PLAIN)
                .column(column)
                .map(ColumnDemand::limit)
                .filter(limit -> limit.excluded().contains(label)
                        || limit.allowed() != null && !limit.allowed().contains(label))
                .isPresent();
    }

    /** Return whether a table is there in that state, and was not before, under any name. */
    public boolean isNew(int state, TableName table) {
        return history.isNew(state, table);
    }

    /** Return a plan whose profile also says what it says under the names that tables and columns had before, or get later. */
    public SeedPlan follow(SeedPlan plan) {
        return new SeedPlan(plan.rows(), plan.seed(), Renames.follow(plan.profile(), history), plan.locales());
    }

    /** Return whether the migration of that number touched the table where there were no rows of ours, or took it away. */
    public boolean touches(int number, TableName table) {
        return history.touches(number, table);
    }

    /** Say what a profile and the history do not have in common, by names. */
    public List<String> misfits(Profile profile) {
        return Misfits.of(profile, history);
    }

    /**
     * A table in a state and in the one before.
     *
     * @param now the table as the rehearsal saw it
     * @param before the same table in the state before, or null where it was not there
     * @param inserted how many rows migrations had inserted where there were no others
     */
    record Change(TableShape now, @Nullable TableShape before, long inserted) {

        boolean isNew() {
            return before == null;
        }
    }

    /** Return what became of a table in that state, or nothing where the rehearsal knows none of that name there. */
    Optional<Change> change(int state, TableName table) {
        var moment = history.moments().get(state);
        var id = moment == null ? null : moment.ids().get(table);
        var version = moment == null || id == null ? null : moment.versions().get(id);
        if (version == null || id == null) {
            return Optional.empty();
        }
        var earlier = history.moments().headMap(state);
        var old = earlier.isEmpty()
                ? null
                : Objects.requireNonNull(earlier.get(earlier.lastKey()))
                        .versions()
                        .get(id);
        return Optional.of(new Change(version.shape(), old == null ? null : old.shape(), version.rows()));
    }

    /** Return whether migrations put rows into the table themselves, in that state or later: then its rows are theirs. */
    public boolean isFilledByMigrations(int state, TableShape table) {
        return !demand(state, table, ColumnTypes.PLAIN).reserved().isEmpty();
    }

    /** Return what is asked of a table's rows from that state on. */
    Demand demand(int state, TableShape table, ColumnTypes types) {
        return new Follower(history, state, table, types).follow();
    }

    /** Watches a rehearsal, one state after the other. Not safe for use by several threads. */
    public static final class Recorder {

        /** A table that migrations fill themselves is a table of constants; more rows than this are data. */
        private static final int RESERVED = 10_000;

        private final Dialect dialect;
        private final Scope scope;
        private final TreeMap<Integer, Moment> moments = new TreeMap<>();
        private final Map<String, Inserted> inserted = new HashMap<>();
        private final Map<TableName, Read> read = new HashMap<>();
        private List<TableShape> tables = List.of();
        private Map<TableName, List<UniqueShape>> expressionKeys = Map.of();

        /** What the rows of a table add up to as long as it bears the mark. */
        private record Read(TableShape table, TableContent content, String mark) {}

        /** Rows that migrations inserted, as long as they add up to the same. */
        private record Inserted(TableShape table, TableContent content, List<Demand.Reserved> values) {}

        public Recorder(Dialect dialect, Scope scope) {
            this.dialect = dialect;
            this.scope = scope;
        }

        /**
         * Remember the tables of the state that stands after the given number of migrations, and the keys of the rows that
         * migrations have inserted.
         *
         * @param connection a session prepared for reading
         */
        public void record(int state, Connection connection) throws SQLException {
            readTables(connection);
            var contents = contents(state, connection);
            var previous = moments.isEmpty() ? null : moments.lastEntry().getValue();
            var versions = new HashMap<String, Version>();
            var ids = new HashMap<TableName, String>();
            for (var table : tables) {
                var version = new Version(
                        table,
                        expressionKeys.getOrDefault(table.name(), List.of()),
                        reserved(connection, table, contents.get(table.name())),
                        rows(contents.get(table.name())));
                var before = previous == null ? null : previous.versions().get(table.id());
                versions.put(table.id(), version.equals(before) ? before : version);
                ids.put(table.name(), table.id());
            }
            moments.put(state, new Moment(ids, versions));
        }

        /** Return what was learned. */
        public Foresight finish() {
            return new Foresight(new History(moments));
        }

        /** Tables that are provably untouched are not read again: what was made before the first migration may be big. */
        private Map<TableName, TableContent> contents(int state, Connection connection) throws SQLException {
            var marks = new HashMap<TableName, String>();
            // Marks of two databases have nothing to do with each other.
            var database = connection.getCatalog() + " ";
            dialect.contents().marks(connection).forEach((table, mark) -> marks.put(table, database + mark));
            var contents = new HashMap<TableName, TableContent>();
            var unread = new ArrayList<TableShape>();
            for (var table : tables) {
                var known = read.get(table.name());
                if (known != null && known.table.equals(table) && known.mark.equals(marks.get(table.name()))) {
                    contents.put(table.name(), known.content);
                } else {
                    unread.add(table);
                }
            }
            if (state == 0) {
                contents.putAll(counted(connection, unread));
                unread.removeIf(table -> contents.containsKey(table.name()));
            }
            contents.putAll(dialect.contents().contents(connection, unread));
            read.clear();
            tables.forEach(table -> {
                var content = contents.get(table.name());
                var mark = marks.get(table.name());
                if (content != null && mark != null) {
                    read.put(table.name(), new Read(table, content, mark));
                }
            });
            return contents;
        }

        /** Return what there is before the first migration and too much to be constants: nobody asks for more than its number. */
        private Map<TableName, TableContent> counted(Connection connection, List<TableShape> tables)
                throws SQLException {
            var counted = new HashMap<TableName, TableContent>();
            try (var statement = connection.createStatement()) {
                for (var table : tables) {
                    if (table.kind() == TableShape.Kind.PARTITION) {
                        continue;
                    }
                    var name = dialect.quote(table.name());
                    boolean isBig;
                    try (var row = statement.executeQuery("select 1 from " + name + " limit 1 offset " + RESERVED)) {
                        isBig = row.next();
                    }
                    if (isBig) {
                        try (var row = statement.executeQuery("select count(*) from " + name)) {
                            row.next();
                            counted.put(table.name(), new TableContent(row.getLong(1), new TreeMap<>(), ""));
                        }
                    }
                }
            }
            return counted;
        }

        private void readTables(Connection connection) throws SQLException {
            // Nearly every up changes some catalog: to ask for the digest first would cost more than it saves.
            tables = dialect.catalogs().tables(connection, scope);
            expressionKeys = dialect.filling().expressionKeys(connection, tables);
        }

        private static long rows(@Nullable TableContent content) {
            return content == null ? 0 : content.rows();
        }

        private List<Demand.Reserved> reserved(Connection connection, TableShape table, @Nullable TableContent content)
                throws SQLException {
            if (content == null || content.rows() == 0 || content.rows() > RESERVED) {
                return List.of();
            }
            var known = inserted.get(table.id());
            if (known != null && known.table.equals(table) && known.content.equals(content)) {
                return known.values;
            }
            var values = new ArrayList<Demand.Reserved>();
            for (var unique : table.uniques()) {
                var keys = dialect.filling().keys(connection, table.name(), unique.columns(), RESERVED);
                values.add(new Demand.Reserved(unique.columns(), keys));
            }
            inserted.put(table.id(), new Inserted(table, content, values));
            return values;
        }
    }
}
