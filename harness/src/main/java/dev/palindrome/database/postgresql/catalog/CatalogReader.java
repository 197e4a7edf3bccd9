package dev.palindrome.database.postgresql.catalog;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads again only what the {@link Digest} says may have changed: nothing, or what has to do with some relations; or everything, as
 * soon as anything changed that belongs to no relation, or a name that stands in other definitions. Every so often it reads
 * everything all the same and compares.
 */
public final class CatalogReader implements DefinitionReader {

    private final Connection connection;
    private final ObjectReader objects;
    private final Scope scope;
    private @Nullable Known last;

    /** @param connection prepared for reading; the caller closes it */
    public CatalogReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.objects = new ObjectReader(scope);
        this.scope = scope;
    }

    @Override
    public Definitions read() throws SQLException {
        Digest digest = Digest.read(connection);
        Known known = last;
        last = null; // where the reading fails half-way, nothing is known any more
        Definitions now = known == null || Thoroughness.asked() == Thoroughness.WHOLE ? whole() : since(known, digest);
        last = new Known(digest, now);
        return now;
    }

    @Override
    public List<TableShape> tables() throws SQLException {
        return TableReader.read(connection, scope);
    }

    private Definitions since(Known known, Digest digest) throws SQLException {
        if (!digest.whole().equals(known.digest().whole())) {
            return whole();
        }
        Definitions now = digest.equals(known.digest())
                ? known.definitions()
                : parts(known.definitions(), digest.changedSince(known.digest()));
        SelfCheck.perhaps(now, new Catalogs(digest));
        return now;
    }

    private Definitions whole() throws SQLException {
        return new Definitions(objects.whole(connection), Census.read(connection));
    }

    /** The census belongs to no relation, so it is the same. */
    private Definitions parts(Definitions known, Buckets touched) throws SQLException {
        Optional<List<SchemaObject>> again = objects.again(connection, touched);
        return again.isPresent() ? new Definitions(again.get(), known.census()) : whole();
    }

    private final class Catalogs implements SelfCheck.Witness {

        private final Digest before;

        Catalogs(Digest before) {
            this.before = before;
        }

        @Override
        public Definitions whole() throws SQLException {
            return new Definitions(ObjectReader.read(connection, scope), Census.read(connection));
        }

        @Override
        public boolean stillSame() throws SQLException {
            return Digest.read(connection).equals(before);
        }
    }

    private record Known(Digest digest, Definitions definitions) {}
}
