package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.Definitions;
import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one session sees: the database that it is in, the others, and the server. Not safe for use by several threads. */
final class Catalog {

    private final Connection connection;
    private final ServerVersion server;
    private final Scope scope;
    private final Collations collations;
    private final Place own;
    private final Surroundings surroundings;
    private final SchemaReader schema;
    private final Map<String, SchemaReader> others = new HashMap<>();

    private Catalog(Connection connection, ServerVersion server, Scope scope, Collations collations, Place own) {
        this.connection = connection;
        this.server = server;
        this.scope = scope;
        this.collations = collations;
        this.own = own;
        this.surroundings = new Surroundings(connection, server, own);
        this.schema = new SchemaReader(connection, server, scope, collations, own);
    }

    static Catalog open(Connection connection, Scope scope) throws SQLException {
        return new Catalog(
                connection, ServerVersion.read(connection), scope, Collations.read(connection), own(connection));
    }

    private static Place own(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select database()")) {
            rows.next();
            String name = rows.getString(1);
            return new Place(name, "", name);
        }
    }

    ServerVersion server() {
        return server;
    }

    /**
     * Read what may have changed.
     *
     * @param before the mark of the reading before, or null where there was none
     */
    Definitions read(ServerMark now, @Nullable ServerMark before) throws SQLException {
        surroundings.read(now, before);
        List<SchemaObject> objects = new ArrayList<>(surroundings.objects());
        objects.addAll(schema.objects(now, before));
        others.keySet().retainAll(surroundings.otherDatabases());
        for (String database : surroundings.otherDatabases()) {
            SchemaReader known = others.get(database);
            SchemaReader reader = known == null ? other(database) : known;
            others.put(database, reader);
            objects.addAll(reader.objects(now, known == null ? null : before));
        }
        SortedMap<String, String> census = surroundings.census();
        census.putAll(surroundings.settings());
        return new Definitions(objects.stream().sorted().toList(), census);
    }

    private SchemaReader other(String database) {
        return new SchemaReader(connection, server, scope, collations, new Place(database, database, own.own()));
    }

    /** Return what is known, with the settings as they are now: anybody may set one. */
    Definitions again(Definitions known) throws SQLException {
        SortedMap<String, String> census = new TreeMap<>(known.census());
        census.putAll(surroundings.settings());
        return new Definitions(known.objects(), census);
    }

    List<TableShape> shapes() throws SQLException {
        return schema.shapes();
    }
}
