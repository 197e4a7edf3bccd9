package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.catalog.Listing.Entry;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what lies in one schema, which is the same as a database here. Not safe for use by several threads. */
final class SchemaReader {

    private final Connection connection;
    private final ServerVersion server;
    private final Scope scope;
    private final Collations collations;
    private final Place place;
    private final TableTexts texts;
    private final Map<RowQuery, List<SchemaObject>> programs = new HashMap<>();
    private SortedMap<String, TableText> tables = new TreeMap<>();
    private TableIds ids = TableIds.NONE;
    private Map<TableText, List<SchemaObject>> objectsOfTables = new IdentityHashMap<>();
    private Map<TableText, TableShape> shapesOfTables = new IdentityHashMap<>();

    SchemaReader(Connection connection, ServerVersion server, Scope scope, Collations collations, Place place) {
        this.connection = connection;
        this.server = server;
        this.scope = scope;
        this.collations = collations;
        this.place = place;
        this.texts = new TableTexts(connection, place);
    }

    /**
     * Read what lies there.
     *
     * @param before the mark of the reading before, or null where there was none
     */
    List<SchemaObject> objects(ServerMark now, @Nullable ServerMark before) throws SQLException {
        if (before != null && now.hasOtherSurroundings(before)) {
            texts.forget(); // a tablespace may have another name, say, and its tables do not tell
        }
        Listing listing = readTables();
        List<SchemaObject> objects = new ArrayList<>();
        objectsOfTables = ofTables(
                objectsOfTables,
                (name, text) -> TableObjects.of(new TableName(place.prefix(), name), text, collations));
        objectsOfTables.values().forEach(objects::addAll);
        for (Entry entry : listing.entries()) {
            if (entry.isSequence()) {
                objects.add(sequence(entry.name()).finish());
            }
        }
        if (listing.entries().stream().anyMatch(Entry::isView)) {
            objects.addAll(views(listing));
        }
        for (RowQuery query : server.isMariaDb() ? ProgramQueries.OF_MARIADB : ProgramQueries.OF_MYSQL) {
            objects.addAll(programs(query, now, before));
        }
        return objects;
    }

    private Listing readTables() throws SQLException {
        Listing listing = Listing.read(connection, server, place);
        ids = TableIds.read(connection, server, place.schema());
        tables = texts.read(listing, ids);
        return listing;
    }

    /** Return the tables as they were read last, and read them where they never were. */
    List<TableShape> shapes() throws SQLException {
        if (tables.isEmpty()) {
            readTables();
        }
        shapesOfTables
                .values()
                .removeIf(shape -> !shape.id().equals(ids.of(shape.name().name())));
        shapesOfTables = ofTables(
                shapesOfTables,
                (name, text) -> TableShapes.of(ids.of(name), new TableName(place.prefix(), name), text));
        return shapesOfTables.values().stream()
                .sorted(Comparator.comparing(TableShape::name))
                .toList();
    }

    /** Return what is made of each table's text, and make it only of texts that are new. */
    private <T> Map<TableText, T> ofTables(Map<TableText, T> made, BiFunction<String, TableText, T> maker) {
        Map<TableText, T> now = new IdentityHashMap<>();
        tables.forEach((name, text) -> {
            if (!isOfTool(name)) {
                T known = made.get(text);
                now.put(text, known == null ? maker.apply(name, text) : known);
            }
        });
        return now;
    }

    private boolean isOfTool(String table) {
        return scope.leavesOut(place.prefix(), table);
    }

    private Draft sequence(String name) throws SQLException {
        var draft = new Draft("sequence", Names.in(place.prefix(), name));
        return SequenceText.describe(show("show create sequence", name, 2), draft);
    }

    private List<SchemaObject> views(Listing listing) throws SQLException {
        List<SchemaObject> views = new ArrayList<>();
        Map<String, Entry> entries = listing.entries().stream()
                .collect(Collectors.toMap(entry -> Names.in(place.prefix(), entry.name()), entry -> entry));
        for (Draft draft : ProgramQueries.VIEWS.read(connection, server, place)) {
            Entry entry = entries.get(draft.name());
            if (entry == null || isOfTool(entry.name())) {
                continue;
            }
            draft.rewrite("definition", text -> Names.without(place.own(), text));
            if (!server.isMariaDb()) {
                String printed = show("show create view", entry.name(), 2);
                draft.property("algorithm", ViewText.algorithm(printed)).property("columns", ViewText.columns(printed));
            }
            draft.property("valid", entry.flaw() == null ? "true" : "false");
            Set<String> mentioned = Expressions.mentioned(String.valueOf(draft.property("definition")));
            listing.entries().stream()
                    .map(Entry::name)
                    .filter(mentioned::contains)
                    .forEach(name -> draft.needs(Names.in(place.prefix(), name)));
            views.add(draft.finish());
        }
        return views;
    }

    private List<SchemaObject> programs(RowQuery query, ServerMark now, @Nullable ServerMark before)
            throws SQLException {
        List<SchemaObject> known = programs.get(query);
        if (known != null && before != null && query.signs().sayTheSame(now, before, known.isEmpty())) {
            return known;
        }
        List<SchemaObject> found = query.read(connection, server, place).stream()
                .map(Draft::finish)
                .filter(object ->
                        object.table() == null || !isOfTool(object.table().name()))
                .toList();
        programs.put(query, found);
        return found;
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
