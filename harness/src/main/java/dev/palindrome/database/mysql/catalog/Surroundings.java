package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to the whole server. Not safe for use by several threads. */
final class Surroundings {

    static final String OWN = "database()";

    private final Connection connection;
    private final ServerVersion server;
    private final Place own;
    private final Map<RowQuery, List<SchemaObject>> known = new HashMap<>();
    private SortedMap<String, String> census = new TreeMap<>();

    Surroundings(Connection connection, ServerVersion server, Place own) {
        this.connection = connection;
        this.server = server;
        this.own = own;
    }

    /** Read what may have changed since a mark, or everything where there is none. */
    void read(ServerMark now, @Nullable ServerMark before) throws SQLException {
        if (before != null && !now.hasOtherSurroundings(before)) {
            return;
        }
        for (RowQuery query : server.isMariaDb() ? ServerQueries.OF_MARIADB : ServerQueries.OF_MYSQL) {
            List<SchemaObject> last = known.get(query);
            if (last == null || before == null || !query.signs().sayTheSame(now, before, last.isEmpty())) {
                known.put(
                        query,
                        query.read(connection, server, own).stream()
                                .map(Draft::finish)
                                .toList());
            }
        }
        census = digests(server.isMariaDb() ? CensusQueries.OF_MARIADB : CensusQueries.OF_MYSQL);
    }

    List<SchemaObject> objects() {
        return known.values().stream().flatMap(Collection::stream).toList();
    }

    /** Return the databases that are not ours. */
    List<String> otherDatabases() {
        return objects().stream()
                .filter(object -> object.kind().equals("database"))
                .map(SchemaObject::name)
                .filter(name -> !name.equals(OWN))
                .toList();
    }

    /** Return the digests of what is not modelled, the settings left out. */
    SortedMap<String, String> census() throws SQLException {
        SortedMap<String, String> all = new TreeMap<>(census);
        List<String> queries = new ArrayList<>(
                server.isMariaDb() ? CensusQueries.RESTLESS_OF_MARIADB : CensusQueries.RESTLESS_OF_MYSQL);
        if (!server.isMariaDb() && !server.isAtLeast(9, 2)) {
            queries.remove(CensusQueries.LIBRARIES);
        }
        all.putAll(digests(queries));
        return all;
    }

    /** Return the digest of the settings, which anybody may set without a statement that is told apart from others. */
    SortedMap<String, String> settings() throws SQLException {
        return digests(
                List.of(server.isMariaDb() ? CensusQueries.SETTINGS_OF_MARIADB : CensusQueries.SETTINGS_OF_MYSQL));
    }

    private SortedMap<String, String> digests(List<String> queries) throws SQLException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String query : queries) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(RowQuery.spell(query, server, own))) {
                while (rows.next()) {
                    digests.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return digests;
    }
}
