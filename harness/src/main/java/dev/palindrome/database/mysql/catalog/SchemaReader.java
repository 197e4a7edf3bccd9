package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.catalog.Listing.Entry;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what lies in one schema, which is the same as a database here. Not safe for use by several threads. */
final class SchemaReader {

    private final Connection connection;
    private final ServerVersion server;
    private final Scope scope;
    private final Collations collations;
    private final Place place;
    private final List<SchemaObject> objects = new ArrayList<>();

    SchemaReader(Connection connection, ServerVersion server, Scope scope, Collations collations, Place place) {
        this.connection = connection;
        this.server = server;
        this.scope = scope;
        this.collations = collations;
        this.place = place;
    }

    List<SchemaObject> objects(TableTexts texts) throws SQLException {
        Listing listing = Listing.read(connection, server, place);
        Map<TableName, TableText> tables = new TreeMap<>();
        texts.read(listing).forEach((name, text) -> tables.put(new TableName(place.prefix(), name), text));
        tables.forEach((name, text) -> {
            if (!isOfTool(name.name())) {
                objects.addAll(TableObjects.of(name, text, collations));
            }
        });
        for (Entry entry : listing.entries()) {
            if (entry.isSequence()) {
                objects.add(sequence(entry.name()).finish());
            }
        }
        if (listing.entries().stream().anyMatch(Entry::isView)) {
            views(listing);
        }
        programs();
        return objects;
    }

    private boolean isOfTool(String table) {
        return scope.leavesOut(place.prefix(), table);
    }

    private Draft sequence(String name) throws SQLException {
        var draft = new Draft("sequence", Names.in(place.prefix(), name));
        return SequenceText.describe(show("show create sequence", name, 2), draft);
    }

    private void views(Listing listing) throws SQLException {
        Map<String, Entry> entries = listing.entries().stream()
                .collect(Collectors.toMap(entry -> Names.in(place.prefix(), entry.name()), entry -> entry));
        for (Draft draft : ProgramQueries.VIEWS.read(connection, server, place)) {
            Entry entry = entries.get(draft.name());
            if (entry == null || isOfTool(entry.name())) {
                continue;
            }
            draft.rewrite("definition", text -> Names.without(place.own(), text));
            if (!server.isMariaDb()) {
                draft.property("algorithm", ViewText.algorithm(show("show create view", entry.name(), 2)));
            }
            draft.property("valid", entry.flaw() == null ? "true" : "false");
            Set<String> mentioned = Expressions.mentioned(String.valueOf(draft.property("definition")));
            listing.entries().stream()
                    .map(Entry::name)
                    .filter(mentioned::contains)
                    .forEach(name -> draft.needs(Names.in(place.prefix(), name)));
            objects.add(draft.finish());
        }
    }

    private void programs() throws SQLException {
        for (RowQuery query : server.isMariaDb() ? ProgramQueries.OF_MARIADB : ProgramQueries.OF_MYSQL) {
            for (Draft draft : query.read(connection, server, place)) {
                SchemaObject object = draft.finish();
                TableName table = object.table();
                if (table == null || !isOfTool(table.name())) {
                    objects.add(object);
                }
            }
        }
    }

    private String show(String command, String name, int column) throws SQLException {
        return show(connection, command, place, name, column);
    }

    /** Return what the server says when it is asked for a definition. */
    static String show(Connection connection, String command, Place place, String name, int column)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "%s %s.%s".formatted(command, Flavor.quoted(place.schema()), Flavor.quoted(name)))) {
            rows.next();
            return Names.without(place.own(), rows.getString(column));
        }
    }
}
