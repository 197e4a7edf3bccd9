package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Definitions;
import dev.palindrome.database.Scope;
import dev.palindrome.database.reading.SelfCheck;
import dev.palindrome.database.reading.Thoroughness;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the definitions of the database that a session is in, and what surrounds it. Nothing is read where the {@link ServerMark} is
 * the same as before, and else only what may have changed. Every so often everything is read all the same and compared.
 */
final class CatalogReader implements DefinitionReader {

    private final Connection connection;
    private final Scope scope;
    private @Nullable Catalog catalog;
    private @Nullable Known last;

    /** @param connection prepared for reading; the caller closes it */
    CatalogReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    @Override
    public Definitions read() throws SQLException {
        Known known = Thoroughness.asked() == Thoroughness.WHOLE ? null : last;
        last = null; // where the reading fails half-way, nothing is known any more
        Catalog reading = known == null ? Catalog.open(connection, scope) : catalog();
        catalog = reading;
        ServerMark mark = ServerMark.read(connection, reading.server());
        Definitions now = known == null ? reading.read(mark, null) : since(reading, known, mark);
        last = new Known(mark, now);
        if (known != null) {
            SelfCheck.perhaps(now, new Witness(mark));
        }
        return now;
    }

    private Definitions since(Catalog reading, Known known, ServerMark mark) throws SQLException {
        Definitions before = known.definitions();
        Definitions now = mark.equals(known.mark()) ? reading.again(before) : reading.read(mark, known.mark());
        return now.equals(before) ? before : now;
    }

    List<SchemaObject> objects() throws SQLException {
        return whole().objects();
    }

    SortedMap<String, String> census() throws SQLException {
        return whole().census();
    }

    @Override
    public List<TableShape> tables() throws SQLException {
        return catalog().shapes();
    }

    private Definitions whole() throws SQLException {
        Catalog reading = Catalog.open(connection, scope);
        return reading.read(ServerMark.read(connection, reading.server()), null);
    }

    private Catalog catalog() throws SQLException {
        Catalog reading = catalog;
        if (reading == null) {
            reading = Catalog.open(connection, scope);
            catalog = reading;
        }
        return reading;
    }

    private record Known(ServerMark mark, Definitions definitions) {}

    private final class Witness implements SelfCheck.Witness {

        private final ServerMark before;

        Witness(ServerMark before) {
            this.before = before;
        }

        @Override
        public Definitions whole() throws SQLException {
            return CatalogReader.this.whole();
        }

        @Override
        public boolean stillSame() throws SQLException {
            return ServerMark.read(connection, catalog().server()).equals(before);
        }
    }
}
