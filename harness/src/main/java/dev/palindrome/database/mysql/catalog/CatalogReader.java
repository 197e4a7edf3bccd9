package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Definitions;
import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of the database that a session is in, and what surrounds it. */
final class CatalogReader implements DefinitionReader {

    private final Connection connection;
    private final Scope scope;
    private @Nullable Session session;
    private @Nullable Definitions last;

    CatalogReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    @Override
    public Definitions read() throws SQLException {
        var now = new Definitions(objects(), census());
        Definitions known = last;
        if (known != null && known.equals(now)) {
            return known;
        }
        last = now;
        return now;
    }

    List<SchemaObject> objects() throws SQLException {
        Session reading = session();
        List<SchemaObject> objects = new ArrayList<>(schema(reading, reading.own()));
        for (RowQuery query : reading.server().isMariaDb() ? ServerQueries.OF_MARIADB : ServerQueries.OF_MYSQL) {
            for (Draft draft : query.read(connection, reading.server(), reading.own())) {
                SchemaObject object = draft.finish();
                objects.add(object);
                if (object.kind().equals("database") && !object.name().equals("database()")) {
                    String name = object.name();
                    objects.addAll(
                            schema(reading, new Place(name, name, reading.own().own())));
                }
            }
        }
        return objects.stream().sorted().toList();
    }

    private List<SchemaObject> schema(Session reading, Place place) throws SQLException {
        return new SchemaReader(connection, reading.server(), scope, reading.collations(), place)
                .objects(new TableTexts(connection, place));
    }

    SortedMap<String, String> census() throws SQLException {
        Session reading = session();
        SortedMap<String, String> census = new TreeMap<>();
        for (String query : reading.server().isMariaDb() ? CensusQueries.OF_MARIADB : CensusQueries.OF_MYSQL) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(RowQuery.spell(query, reading.server(), reading.own()))) {
                while (rows.next()) {
                    census.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return census;
    }

    List<TableShape> tables() throws SQLException {
        Session reading = session();
        Listing listing = Listing.read(connection, reading.server(), reading.own());
        SortedMap<String, TableText> texts = new TableTexts(connection, reading.own()).read(listing);
        TableIds ids = TableIds.read(connection, reading.server(), reading.own().schema());
        List<TableShape> shapes = new ArrayList<>();
        texts.forEach((name, text) -> {
            if (!scope.leavesOut("", name)) {
                shapes.add(TableShapes.of(ids.of(name), new TableName("", name), text));
            }
        });
        return List.copyOf(shapes);
    }

    private Session session() throws SQLException {
        Session known = session;
        if (known == null) {
            known = new Session(ServerVersion.read(connection), Collations.read(connection), own());
            session = known;
        }
        return known;
    }

    private Place own() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select database()")) {
            rows.next();
            String name = rows.getString(1);
            return new Place(name, "", name);
        }
    }

    private record Session(ServerVersion server, Collations collations, Place own) {}
}
