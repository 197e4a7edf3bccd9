package dev.palindrome.snapshot;

import dev.palindrome.database.Contents.RowSink;
import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Definitions;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of one database over one long-lived observing session, and reads again only what may have changed. Not safe for
 * use by several threads.
 *
 * <p>When a migration has ended the observing session every method throws {@link SQLException}; {@link #over} goes on with another.
 */
public final class StateReader {

    private final Dialect dialect;
    private final Scope scope;
    private final Connection observer;
    private final boolean watchRows;
    private final RowImages images;
    private final DefinitionReader definitions;
    private final DataReader data;
    private @Nullable Known last;

    /**
     * @param observer a session of its own, which this reader prepares; the caller closes it
     * @param watchRows whether rows are to be compared; without it every data snapshot has no tables
     */
    public StateReader(Dialect dialect, Scope scope, Connection observer, boolean watchRows) throws SQLException {
        this(dialect, scope, observer, watchRows, new RowImages(KeepLimits.DEFAULT));
    }

    private StateReader(Dialect dialect, Scope scope, Connection observer, boolean watchRows, RowImages images)
            throws SQLException {
        this.dialect = dialect;
        this.scope = scope;
        this.observer = observer;
        this.watchRows = watchRows;
        this.images = images;
        this.data = new DataReader(dialect.contents(), scope, observer);
        this.definitions = dialect.catalogs().definitions(observer, scope);
        dialect.sessions().prepareForReading(observer);
    }

    /** Return a reader of the same database over another session: it has what this one kept, and reads everything anew. */
    public StateReader over(Connection another) throws SQLException {
        return new StateReader(dialect, scope, another, watchRows, images);
    }

    /**
     * Read the state. Sessions that wrote must have ended before.
     *
     * @param watched the foreign keys whose orphans are to be counted
     * @param bookkeeping what the tool's table says now
     */
    public State read(Collection<ForeignKeyShape> watched, List<String> bookkeeping) throws SQLException {
        Known known = definitions();
        last = known;
        DataSnapshot rows = watchRows ? data.read(known.shapes(), watched) : DataReader.NOTHING;
        return new State(known.schema(), rows, bookkeeping);
    }

    /**
     * Keep the rows of the last state read, as far as memory allows, so that a later {@link #compare} can name the rows that
     * differ. Rows that were kept before and are the same still are not read again. The two states kept last are remembered.
     *
     * @param reached the tables that what comes next may touch: of others that are too big for the memory no rows are kept
     */
    public void keepRows(State state, Predicate<TableName> reached) throws SQLException {
        images.keep(new Live(observer), state.data(), reached);
    }

    /**
     * Compare the rows of an earlier state, which was kept, with those of {@code now}, the last state read.
     *
     * @return the differences, with the first rows that differ where the rows of {@code before} were kept
     */
    public DataDiff compare(State before, State now) throws SQLException {
        return compareWithout(before, now, Map.of());
    }

    /** Compare as {@link #compare} does, as though the columns given by table did not exist. */
    public DataDiff compareWithout(State before, State now, Map<TableName, Set<String>> columns) throws SQLException {
        return new DataComparison(images, new Live(observer), columns).compare(before.data(), now.data());
    }

    /**
     * Compare some tables of an earlier state, which was kept, with what another session sees, such as one that has not committed.
     *
     * @param session a session prepared for reading
     * @param like the state that the session sees but for the rows of some tables
     * @param tables those tables
     */
    public DataDiff compareOver(Connection session, State before, State like, Collection<TableShape> tables)
            throws SQLException {
        SortedMap<TableName, TableContent> contents = new TreeMap<>(like.data().tables());
        contents.putAll(dialect.contents().contents(session, tables));
        var now = new DataSnapshot(like.data().shapes(), contents, List.of(), Map.of(), Map.of());
        var names = tables.stream().map(TableShape::name).collect(Collectors.toSet());
        return new DataComparison(images, new Live(session), Map.of()).compare(before.data(), now, names::contains);
    }

    /** Return those of some values that no row of an earlier state, which was kept, had in these columns; none where nobody can tell. */
    public List<List<String>> without(State before, TableName table, List<String> columns, List<List<String>> values) {
        return images.without(before.data(), table, columns, values);
    }

    private final class Live implements LiveRows {

        private final Connection session;

        Live(Connection session) {
            this.session = session;
        }

        @Override
        public void read(TableShape table, List<String> columns, RowSink sink) throws SQLException {
            dialect.contents().rows(session, table, columns, sink);
        }

        @Override
        public void readInOrder(TableShape table, List<String> columns, List<String> order, RowSink sink)
                throws SQLException {
            dialect.contents().rowsInTextOrder(session, table, columns, order, sink);
        }
    }

    private Known definitions() throws SQLException {
        Definitions now = definitions.read();
        if (last != null && now == last.definitions()) {
            return last;
        }
        SortedMap<TableName, TableShape> shapes = new TreeMap<>();
        if (watchRows) {
            definitions.tables().forEach(t -> shapes.put(t.name(), t));
        }
        return new Known(now, new SchemaSnapshot(now.objects(), now.census()), shapes);
    }

    private record Known(Definitions definitions, SchemaSnapshot schema, SortedMap<TableName, TableShape> shapes) {}
}
